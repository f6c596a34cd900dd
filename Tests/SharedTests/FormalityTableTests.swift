import Shared
import Testing

/// Every row of the table of formality, by steps of a partnership and of its agreements.
struct FormalityTableTests {
    /// One step: its verb and its data.
    struct Step: Sendable {
        let verb: String
        let data: String

        init(_ verb: String, _ data: String) {
            self.verb = verb
            self.data = data
        }

        static func signed(
            _ agreement: String = "m", kind: String = "mou", on day: String = "2016-06-10", and more: String = ""
        ) -> Step {
            Step(
                "agreement.signed",
                #"{"agreement":"\#(agreement)","kind":"\#(kind)","partnerships":["p"],"signed":"\#(day)"\#(more)}"#)
        }

        static func agreement(_ verb: String, on day: String, _ more: String = "", of agreement: String = "m") -> Step {
            Step("agreement.\(verb)", #"{"agreement":"\#(agreement)","on":"\#(day)"\#(more)}"#)
        }

        static func partnership(_ verb: String, on day: String, _ more: String = "") -> Step {
            Step("partnership.\(verb)", #"{"partnership":"p","on":"\#(day)"\#(more)}"#)
        }

        static let registered = Step(
            "partnership.registered", #"{"partnership":"p","name":{"en":"P"},"cities":["a","b"]}"#)
        static let drafted = Step(
            "agreement.drafted", #"{"agreement":"m","kind":"mou","partnerships":["p"],"on":"2015"}"#)
    }

    private static let why = #","reason":{"text":{"en":"R"}}"#

    static let rows: [([Step], String, Formality)] = [
        ([], "2020-12-31", .noAgreement),
        ([.registered], "2020-12-31", .noAgreement),
        ([.drafted], "2020-12-31", .exploratory),
        ([.signed(kind: "loi")], "2020-12-31", .intent),
        ([.signed(kind: "loi", and: #","expires":"2018-12-31""#)], "2020-12-31", .intent),
        ([.signed()], "2016-06-09", .exploratory),
        ([.signed()], "2016-06-10", .formalised),
        ([.signed(and: #","expires":"2020-12-31""#)], "2020-12-31", .formalised),
        ([.signed(and: #","expires":"2020-12-31""#)], "2021-01-01", .expired),
        ([.signed(), .agreement("expired", on: "2019")], "2020-12-31", .expired),
        ([.signed(), .agreement("superseded", on: "2019", #","superseded_by":"n""#)], "2020-12-31", .expired),
        ([.signed(), .agreement("terminated", on: "2019", Self.why)], "2020-12-31", .terminated),
        ([.signed(), .agreement("terminated", on: "2021", Self.why)], "2020-12-31", .formalised),
        (
            [.signed(), .signed("n"), .agreement("terminated", on: "2019", Self.why)], "2020-12-31", .formalised
        ),
        (
            [
                .signed(), .signed("n"), .agreement("terminated", on: "2019", Self.why),
                .agreement("expired", on: "2019", of: "n"),
            ], "2020-12-31", .expired
        ),
        ([.signed(kind: "loi"), .signed("n", kind: "termination_notice")], "2020-12-31", .intent),
        ([.signed("n", kind: "termination_notice")], "2020-12-31", .exploratory),
        // The signing was never stated.
        ([.drafted, .agreement("entered_into_force", on: "2016")], "2020-12-31", .formalised),
        ([.drafted, .agreement("entered_into_force", on: "2016")], "2015-12-31", .exploratory),
        (
            [.drafted, .agreement("entered_into_force", on: "2016"), .agreement("expired", on: "2019")], "2020-12-31",
            .expired
        ),
        ([.drafted, .agreement("terminated", on: "2019", Self.why)], "2020-12-31", .exploratory),
        // What was stated about the partnership itself takes precedence.
        ([.registered, .signed(), .partnership("suspended", on: "2020-03-01", Self.why)], "2020-12-31", .suspended),
        ([.registered, .signed(), .partnership("suspended", on: "2021-03-01", Self.why)], "2020-12-31", .formalised),
        (
            [
                .registered, .signed(), .partnership("suspended", on: "2020-03-01", Self.why),
                .partnership("resumed", on: "2020-09-01"),
            ], "2020-12-31", .formalised
        ),
        ([.registered, .signed(), .partnership("terminated", on: "2020-03-01", Self.why)], "2020-12-31", .terminated),
        // A version renewed in time expires without effect; an end stated without a version ends the agreement.
        (
            [
                .signed(and: #","expires":"2021-06-30""#),
                .signed(on: "2021-06-01", and: #","version":2,"expires":"2026-06-30""#),
                .agreement("expired", on: "2021-06-30", #","version":1"#),
            ], "2022-01-01", .formalised
        ),
        (
            [
                .signed(), .signed(on: "2021-06-01", and: #","version":2"#),
                .agreement("expired", on: "2021-06-30", #","version":2"#),
            ], "2022-01-01", .expired
        ),
        (
            [.signed(), .signed(on: "2021-06-01", and: #","version":2"#), .agreement("expired", on: "2021-06-30")],
            "2022-01-01", .expired
        ),
    ]

    @Test(arguments: FormalityTableTests.rows)
    func itIs(_ steps: [Step], _ day: String, _ formality: Formality) throws {
        let events = try steps.enumerated().map { number, step in
            try Stated.event("programs.\(step.verb)", step.data, id: "e\(number)")
        }
        let asOf = try #require(CalendarDate(day))
        let folded = Dictionary(grouping: events, by: \.data.entity).map { Fold.fold($0.key, $0.value, asOf: asOf) }
        #expect(folded.flatMap(\.notApplied).isEmpty)
        #expect(
            Formality.of(
                folded.lazy.compactMap { $0.of(Partnership.self) }.first, folded.compactMap { $0.of(Agreement.self) },
                asOf: asOf) == formality)
    }
}
