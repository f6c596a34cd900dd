internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    /// The events of an agreement between a city in Indonesia and one elsewhere.
    private static func indonesian(_ stated: [Stated]) -> [Stated] {
        [.city("x", "x", in: "ID"), .city("y", "y", in: "KR"), .partnership("p")] + stated
    }

    private static func approval(_ id: String, on day: String) -> Stated {
        .agreement(id, "formality_recorded", ["formality": "legislative_approval", "on": .string(day)])
    }

    private static func step(_ id: String, _ number: Int, on day: String) -> Stated {
        Stated(id, "formation_step.completed", ["agreement": "m", "step": .int(number), "on": .string(day)])
    }

    private static let sentence =
        "agreement m is a memorandum with a city of Indonesia and was signed without the approval of the legislative assembly; state the approval, or the reason with the signing."

    static let b13: [RuleCase] = [
        .silent(
            "B13", "the approval of the assembly is recorded", about: .agreement,
            Self.indonesian([Self.approval("1", on: "2016-05"), .signed("2")])),
        .silent(
            "B13", "approved in the month of the signing", about: .agreement,
            Self.indonesian([Self.approval("1", on: "2016-06"), .signed("2")])),
        .silent(
            "B13", "nobody knows when it was approved", about: .agreement,
            Self.indonesian([Self.approval("1", on: "XXXX"), .signed("2")])),
        .silent(
            "B13", "the fourth step of its formation is completed", about: .agreement,
            Self.indonesian([Self.step("1", 4, on: "2016-05-02"), .signed("2")])),
        .silent(
            "B13", "the reason is stated with the signing", about: .agreement,
            Self.indonesian([.signed("1", "m", ["reason": .reason("timing")])])),
        .silent(
            "B13", "another office states the reason", about: .agreement,
            Self.indonesian([
                .signed("1"), .signed("2", "m", ["reason": .reason()]).from(Stated.other),
            ])),
        .silent(
            "B13", "no city is of Indonesia", about: .agreement,
            [.city("x", "x", in: "JP"), .city("y", "y", in: "KR"), .partnership("p"), .signed("1")]),
        .silent("B13", "nobody knows the cities", about: .agreement, [.signed("1")]),
        .silent("B13", "a letter of intent", about: .agreement, Self.indonesian([.signed("1", "m", ["kind": "loi"])])),
        .silent(
            "B13", "not signed", about: .agreement,
            Self.indonesian([.agreement("1", "drafted", ["kind": "mou", "partnerships": ["p"]])])),
        .finds(
            "B13", .warning, "a city of the partnership", about: .agreement, Self.indonesian([.signed("1")]),
            [Self.sentence: ["1"]]),
        .finds(
            "B13", .warning, "a city that is a party", about: .agreement,
            [.city("x", "x", in: "ID"), .signed("1", "m", ["parties": [.thing(.city, "x")]])], [Self.sentence: ["1"]]),
        // An approval for signing does not say who approved.
        .finds(
            "B13", .warning, "drafted, reviewed and approved by nobody in particular", about: .agreement,
            Self.indonesian([
                .agreement("1", "drafted", ["kind": "mou", "partnerships": ["p"], "on": "2016-01"]),
                .agreement("2", "review_started", ["on": "2016-03"]), .agreement("3", "approved", ["on": "2016-05"]),
                .signed("4"),
            ]),
            [Self.sentence: ["4"]]),
        .finds(
            "B13", .warning, "another formality", about: .agreement,
            Self.indonesian([
                .agreement("1", "formality_recorded", ["formality": "full_powers", "on": "2016-05"]), .signed("2"),
            ]),
            [Self.sentence: ["2"]]),
        .finds(
            "B13", .warning, "another step of its formation", about: .agreement,
            Self.indonesian([Self.step("1", 5, on: "2016-05-02"), .signed("2")]), [Self.sentence: ["2"]]),
        .finds(
            "B13", .warning, "approved afterwards", about: .agreement,
            Self.indonesian([.signed("1"), Self.approval("2", on: "2016-07"), Self.step("3", 4, on: "2016-07-01")]),
            [Self.sentence: ["1"]]),
        .finds(
            "B13", .warning, "only its first version was approved", about: .agreement,
            Self.indonesian([
                Self.approval("1", on: "2016-05"), .signed("2"),
                .signed("3", "m", ["version": 2, "signed": "2021-06-01"]),
            ]),
            [Self.sentence: ["3"]]),
    ]
}
