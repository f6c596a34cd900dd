internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let named: JSONValue = .object(["name": .text("N"), "role": "1"])
    private static let coded: JSONValue = .object(["organisation": "o", "role": "4"])

    static let b06: [RuleCase] = [
        .silent("B06", "nobody takes part", about: .programme, [.programme("1")]),
        .silent(
            "B06", "a code or a name, and a role", about: .programme,
            [.programme("1", ["participants": [Self.coded, Self.named]])]),
        .finds(
            "B06", .warning, "the second has no role", about: .programme,
            [.programme("1", ["participants": [Self.coded, .object(["organisation": "o"])]])],
            ["Participant 1 of programme g, counted from 0, has no role.": ["1"]]),
        .finds(
            "B06", .warning, "nobody knows who", about: .programme,
            [.programme("1", ["participants": [.object(["role": "1"])]])],
            ["Participant 0 of programme g, counted from 0, has neither a code nor a name.": ["1"]]),
        .finds(
            "B06", .warning, "nothing is stated, of two", about: .programme,
            [.programme("1", ["participants": [.object([:]), .object(["role": "2"])]])],
            [
                "Participant 0 of programme g, counted from 0, has neither a code nor a name, and no role.": ["1"],
                "Participant 1 of programme g, counted from 0, has neither a code nor a name.": ["1"],
            ]),
    ]
}
