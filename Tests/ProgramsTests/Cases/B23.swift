internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let notice: Stated = .signed(
        "9", "n", ["kind": "termination_notice", "signed": "2019-06-10", "parent": "m"])

    static let b23: [RuleCase] = [
        .silent("B23", "no notice", about: .agreement, [.signed("1"), .signed("2", "n", ["parent": "m"])]),
        .silent(
            "B23", "it is stated", about: .agreement,
            [.signed("1"), .agreement("2", "terminated", ["on": "2019-12-31", "reason": .reason()]), Self.notice]),
        .silent(
            "B23", "it has run out meanwhile", about: .agreement,
            [.signed("1"), .agreement("2", "expired", ["on": "2019-12-31"]), Self.notice]),
        .silent(
            "B23", "the notice was withdrawn", about: .agreement, [.signed("1"), Self.notice, .withdrawn("2", "9")]),
        .silent(
            "B23", "it is a notice of another one", about: .agreement,
            [.signed("1"), .signed("2", "n", ["kind": "termination_notice", "parent": "s", "supersedes": "s"])]),
        .finds(
            "B23", .warning, "by its parent", about: .agreement, [.signed("1"), Self.notice],
            [
                "agreement n gives notice of agreement m, which is signed; state agreement.terminated with its day.":
                    ["9"]
            ]),
        .finds(
            "B23", .warning, "by what it supersedes", about: .agreement,
            [
                .signed("1"), .agreement("2", "entered_into_force", ["on": "2016-07-01"]),
                .signed("3", "n", ["kind": "termination_notice", "supersedes": "m"]),
            ],
            [
                "agreement n gives notice of agreement m, which is in_force; state agreement.terminated with its day.":
                    ["3"]
            ]),
    ]
}
