import JSON
import Shared
import Testing

/// The term of an agreement is that of its last version; a member that this version omits is not taken from the one
/// before.
struct AgreementTermTests {
    private static let key = EntityKey(.agreement, unchecked: "m")

    private static func signed(_ version: Int, _ dates: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.agreement.signed",
            #"{"agreement":"m","kind":"mou","partnerships":["p"],"version":\#(version),\#(dates)}"#, id: "v\(version)")
    }

    private static func formality(_ events: [HistoryEvent], _ day: String) throws -> Formality {
        let asOf = try #require(CalendarDate(day))
        return Formality.of(nil, [try #require(Folded(Fold.fold(Self.key, events, asOf: asOf)))], asOf: asOf)
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
        let signing = try #require(folded.of(Agreement.self)?.stated(by: .signed))
        #expect(signing.signed?.text == "2022-01-01")
        #expect(signing.expires == nil)
    }

    /// Once a version is signed, the draft of the next and the records of its formalities change nothing of it.
    @Test func aDraftHidesNothingOfWhatIsSigned() throws {
        let events = [
            try Self.signed(1, #""signed":"2016-01-01","title":{"en":"First"},"document":"d1""#),
            try Stated.event(
                "programs.agreement.drafted",
                #"{"agreement":"m","kind":"mou","version":2,"title":{"en":"Second"},"partnerships":["q"],"on":"2020"}"#,
                id: "d2"),
            try Stated.event(
                "programs.agreement.formality_recorded",
                #"{"agreement":"m","formality":"deposit","on":"2016-02-01","document":"receipt"}"#, id: "f1"),
        ]
        let folded = Fold.fold(Self.key, events)
        #expect(folded.steps.count == 3)
        #expect(folded.members["partnerships"] == ["p"])
        #expect(folded.members["title"]?["en"] == "First")
        #expect(folded.members["document"] == "d1")
        // The signing of the second version does.
        let renewed = Fold.fold(
            Self.key, events + [try Self.signed(2, #""signed":"2021-01-01","title":{"en":"Second"}"#)])
        #expect(renewed.members["title"]?["en"] == "Second")
        #expect(renewed.members["document"] == nil)
    }

    @Test func aVersionThatWasRenewedInTimeRunsOutWithoutEffect() throws {
        let expired = try Stated.event(
            "programs.agreement.expired", #"{"agreement":"m","version":1,"on":"2021-06-30"}"#, id: "x1")
        let later = try Stated.event(
            "programs.agreement.expired", #"{"agreement":"m","version":2,"on":"2026-06-30"}"#, id: "x2")
        let events = [
            try Self.signed(1, #""signed":"2016-01-01","expires":"2021-06-30""#),
            try Self.signed(2, #""signed":"2021-06-01","expires":"2026-06-30""#), expired, later,
        ]
        let folded = Fold.fold(Self.key, Array(events.prefix(3)))
        #expect(folded.state == "signed")
        #expect(folded.notApplied.isEmpty)
        #expect(Fold.fold(Self.key, events).state == "expired")
        // Without the renewal, the agreement has expired.
        #expect(Fold.fold(Self.key, [events[0], expired]).state == "expired")
    }

    @Test func nobodyKnowsWhenItWasSignedButItHadNotBegun() throws {
        let events = [try Self.signed(1, #""signed":"XXXX","effective":"2016-01-01""#)]
        #expect(try Self.formality(events, "2014-06-30") == .exploratory)
        #expect(try Self.formality(events, "2016-06-30") == .formalised)
    }

    @Test func aVacatedPostIsNobodys() throws {
        let post = EntityKey(.post, unchecked: "h")
        let events = [
            try Stated.event(
                "programs.post.registered", #"{"post":"h","organisation":"o","title":{"en":"H"}}"#, id: "1"),
            try Stated.event("programs.post.filled", #"{"post":"h","person":"x","from":"2016"}"#, id: "2"),
            try Stated.event("programs.post.vacated", #"{"post":"h","on":"2018"}"#, id: "3"),
        ]
        #expect(Fold.fold(post, Array(events.prefix(2))).members["person"]?.string == "x")
        #expect(Fold.fold(post, events).members["person"] == nil)
    }

    @Test func twoDocumentsThatShowTheSameAreNoDispute() throws {
        let key = EntityKey(.transaction, unchecked: "t")
        func stated(_ id: String, _ document: String, _ amount: Int) throws -> HistoryEvent {
            try Stated.event(
                "programs.transaction.recorded",
                #"{"transaction":"t","type":"3","on":"2016","value":{"amount":\#(amount),"currency":"IDR"},"document":"\#(document)"}"#,
                id: id)
        }
        #expect(Fold.fold(key, [try stated("1", "d", 1), try stated("2", "e", 1)]).disputed.isEmpty)
        #expect(Fold.fold(key, [try stated("1", "d", 1), try stated("2", "e", 2)]).disputed.map(\.field) == ["value"])
    }
}
