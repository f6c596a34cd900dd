import JSON
import Shared
import Testing

/// The term of an agreement is that of its last version; what a version does not say of it is not taken from the one
/// before.
struct AgreementTermTests {
    private static let key = EntityKey(.agreement, unchecked: "m")

    private static func signed(_ version: Int, _ dates: String) throws -> HistoryEvent {
        try Told.event(
            "programs.agreement.signed",
            #"{"agreement":"m","kind":"mou","partnerships":["p"],"version":\#(version),\#(dates)}"#, id: "v\(version)")
    }

    private static func formality(_ events: [HistoryEvent], _ day: String) throws -> Formality {
        let asOf = try #require(CalendarDate(day))
        return Formality.of(nil, [Fold.fold(Self.key, events, asOf: asOf)], asOf: asOf)
    }

    @Test func aRenewalThatStatesNoExpiryIsOpen() throws {
        let events = [
            try Self.signed(1, #""signed":"2016-01-01","expires":"2020-12-31","title":{"en":"First"}"#),
            try Self.signed(2, #""signed":"2022-01-01""#),
        ]
        #expect(try Self.formality(events, "2018-01-01") == .formalised)
        #expect(try Self.formality(events, "2021-06-01") == .expired)
        #expect(try Self.formality(events, "2023-01-01") == .formalised)
        let folded = Fold.fold(Self.key, events)
        #expect(folded.members["expires"] == nil)
        #expect(folded.members["title"] != nil)
        #expect(folded.read(as: AgreementSigned.self, step: "signed")?.expires == nil)
    }

    @Test func nobodyKnowsWhenItWasSignedButItHadNotBegun() throws {
        let events = [try Self.signed(1, #""signed":"XXXX","effective":"2016-01-01""#)]
        #expect(try Self.formality(events, "2014-06-30") == .exploratory)
        #expect(try Self.formality(events, "2016-06-30") == .formalised)
    }

    @Test func aVacatedPostIsNobodys() throws {
        let post = EntityKey(.post, unchecked: "h")
        let events = [
            try Told.event("programs.post.registered", #"{"post":"h","organisation":"o","title":{"en":"H"}}"#, id: "1"),
            try Told.event("programs.post.filled", #"{"post":"h","person":"x","from":"2016"}"#, id: "2"),
            try Told.event("programs.post.vacated", #"{"post":"h","on":"2018"}"#, id: "3"),
        ]
        #expect(Fold.fold(post, Array(events.prefix(2))).members["person"]?.string == "x")
        #expect(Fold.fold(post, events).members["person"] == nil)
    }

    @Test func twoDocumentsThatShowTheSameAreNoDispute() throws {
        let key = EntityKey(.transaction, unchecked: "t")
        func told(_ id: String, _ document: String, _ amount: Int) throws -> HistoryEvent {
            try Told.event(
                "programs.transaction.recorded",
                #"{"transaction":"t","type":"3","on":"2016","value":{"amount":\#(amount),"currency":"IDR"},"document":"\#(document)"}"#,
                id: id)
        }
        #expect(Fold.fold(key, [try told("1", "d", 1), try told("2", "e", 1)]).disputed.isEmpty)
        #expect(Fold.fold(key, [try told("1", "d", 1), try told("2", "e", 2)]).disputed.map(\.field) == ["value"])
    }
}
