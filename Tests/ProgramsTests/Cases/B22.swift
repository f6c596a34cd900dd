internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let row = EntityKey(.participation, unchecked: "n1")

    static let b22: [RuleCase] = [
        .silent("B22", "nothing", about: .budget, [.budget("1", of: ["p:0", "q:100"], 0)]),
        .silent("B22", "a payment that was taken back", about: .transaction, [.transaction("1", of: ["p"], -100)]),
        .silent("B22", "nobody", about: Self.row, [.participation("1", "n1", persons: 0, ["person_days": 0])]),
        .silent("B22", "no value", about: .offer, [.offer("1")]),
        .finds(
            "B22", .warning, "a budget", about: .budget, [.budget("1", of: ["p"], .written("-0.01"))],
            ["budget b has a negative number in `value`; correct it.": ["1"]]),
        .finds(
            "B22", .warning, "about so much", about: .offer,
            [.offer("1", ["value": .money(.object(["about": -5]), "KRW")])],
            ["offer o has a negative number in `value`; correct it.": ["1"]]),
        .finds(
            "B22", .warning, "persons and their days", about: Self.row,
            [.participation("1", "n1", persons: -8, ["person_days": .object(["about": -64])])],
            [
                "participation n1 has a negative number in `persons`; correct it.": ["1"],
                "participation n1 has a negative number in `person_days`; correct it.": ["1"],
            ]),
        .finds(
            "B22", .warning, "a share", about: .transaction, [.transaction("1", of: ["p:-10", "q:110"])],
            ["transaction t has a negative number in `partnerships`; correct it.": ["1"]]),
    ]
}
