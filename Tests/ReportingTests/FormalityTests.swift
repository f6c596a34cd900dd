import JSON
import Shared
import Testing

/// The formality of a partnership, and the force of each agreement.
struct FormalityTests {
    private func formality(_ events: [HistoryEvent], asOf day: String = "2020-12-31") throws -> String? {
        try report(events, asOf: day)["profile"]?.string(at: "formality")
    }

    @Test func aLetterOfIntentIsAnIntent() throws {
        #expect(try formality([Stated.agreement("1", kind: "loi", signed: "2016")]) == "intent")
    }

    @Test func aMemorandumInForceFormalises() throws {
        #expect(try formality([Stated.agreement("1", signed: "2016", expires: "2021")]) == "formalised")
    }

    @Test func aMemorandumThatIsOverIsExpired() throws {
        #expect(try formality([Stated.agreement("1", signed: "2016", expires: "2019")]) == "expired")
    }

    @Test func withoutAnAgreementNoneIsOnRecord() throws { #expect(try formality([]) == "no_agreement") }

    @Test(arguments: [
        ("2019-12-31", "expired"), ("2020", "undetermined"), ("2020-12-31", "in_force"), ("2021", "in_force"),
    ])
    func anAgreementHasAStanding(_ expires: String, _ force: String) throws {
        let agreements = try report([Stated.agreement("1", signed: "2016", expires: expires)], asOf: "2020-12-31")
            .list(at: "agreements")
        #expect(agreements.map { $0.string(at: "force") } == [force])
    }

    @Test func anAgreementThatIsNotYetInEffectSaysSo() throws {
        let agreements = try report(
            [Stated.agreement("1", signed: "2020-06", effective: "2021-01-01")], asOf: "2020-12-31"
        )
        .list(at: "agreements")
        #expect(agreements.map { $0.string(at: "force") } == ["not_yet"])
    }

    /// The signing was not stated; the entry into force was.
    @Test(arguments: [
        (["entered_into_force 2016"], "2020-12-31", "formalised", "in_force"),
        (["entered_into_force 2016"], "2015-12-31", "exploratory", "in_preparation"),
        (["entered_into_force 2016", "expired 2019"], "2020-12-31", "expired", "expired"),
        ([], "2020-12-31", "exploratory", "in_preparation"),
    ])
    func anAgreementInForceWithoutASigningFormalises(
        _ steps: [String], _ day: String, _ formality: String, _ force: String?
    ) throws {
        var events = [
            try Stated.event(
                "programs.agreement.drafted", #"{"agreement":"m","kind":"mou","partnerships":["p"],"on":"2015"}"#,
                id: "drafted")
        ]
        for step in steps {
            let parts = step.split(separator: " ")
            events.append(
                try Stated.event(
                    "programs.agreement.\(parts[0])", #"{"agreement":"m","on":"\#(parts[1])"}"#, id: "\(parts[0])"))
        }
        let content = try report(events, asOf: day)
        #expect(content["profile"]?.string(at: "formality") == formality)
        #expect(content.list(at: "agreements").map { $0.string(at: "force") } == (force.map { [$0] } ?? []))
    }
}
