internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static func changed(_ id: String, _ manner: String, on day: String) -> Stated {
        .signed(id, "m", ["signed": .string(day), "change": .object(["kind": .string(manner)])])
    }

    private static func question(_ days: String) -> String {
        "Version 1 of agreement m is stated to have been signed on \(days). Is one of them version 2? State `version` with it."
    }

    static let b33: [RuleCase] = [
        .silent("B33", "signed once", about: .agreement, [.signed("1")]),
        .silent(
            "B33", "a renewal with its version", about: .agreement,
            [
                .signed("1"),
                .signed(
                    "2", "m", ["version": 2, "signed": "2021-06-01", "change": .object(["kind": "renewal"])]),
            ]),
        .silent(
            "B33", "two sources of one signing", about: .agreement,
            [.signed("1"), .signed("2", "m", ["signed": "2016-06-12"]).from(Stated.other)]),
        .silent(
            "B33", "a vaguer source of one signing", about: .agreement,
            [.signed("1"), .signed("2", "m", ["signed": "2016"]).from(Stated.other)]),
        .finds(
            "B33", .warning, "a renewal without its version", about: .agreement,
            [.signed("1"), Self.changed("2", "renewal", on: "2021-06-01").at(Stated.later)],
            [Self.question("2016-06-10 and 2021-06-01"): ["1", "2"]]),
        .finds(
            "B33", .warning, "stated at one time", about: .agreement,
            [.signed("1"), Self.changed("2", "renewal", on: "2021-06-01")],
            [Self.question("2016-06-10 and 2021-06-01"): ["1", "2"]]),
        .finds(
            "B33", .warning, "an extension after some months", about: .agreement,
            [.signed("1"), Self.changed("2", "extension", on: "2016-09-01").at(Stated.later)],
            [Self.question("2016-06-10 and 2016-09-01"): ["1", "2"]]),
        .finds(
            "B33", .warning, "signed again years later, without a word of a change", about: .agreement,
            [.signed("1"), .signed("2", "m", ["signed": "2021-06-01"]).from(Stated.other).at(Stated.later)],
            [Self.question("2016-06-10 and 2021-06-01"): ["1", "2"]]),
    ]
}
