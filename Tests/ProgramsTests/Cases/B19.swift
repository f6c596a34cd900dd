internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let newer: Stated = .signed("9", "n", ["signed": "2021-06-10", "supersedes": "m"])

    static let b19: [RuleCase] = [
        .silent("B19", "nothing supersedes it", about: .agreement, [.signed("1"), .signed("2", "n")]),
        .silent(
            "B19", "it is stated", about: .agreement,
            [.signed("1"), .agreement("2", "superseded", ["superseded_by": "n", "on": "2021-06-10"]), Self.newer]),
        .silent(
            "B19", "it is stated before the other one is signed", about: .agreement,
            [.signed("1"), .agreement("2", "superseded", ["superseded_by": "n"])]),
        .silent(
            "B19", "the other one only carries it out", about: .agreement,
            [.signed("1"), .signed("2", "n", ["parent": "m"])]),
        .silent(
            "B19", "the other one was withdrawn", about: .agreement,
            [.signed("1"), Self.newer, .withdrawn("2", "9")]),
        .silent(
            "B19", "the other one is a notice that ends it", about: .agreement,
            [.signed("1"), .signed("2", "n", ["kind": "termination_notice", "supersedes": "m"])]),
        .finds(
            "B19", .warning, "it is signed", about: .agreement, [.signed("1"), Self.newer],
            ["agreement n supersedes agreement m, which is signed; state agreement.superseded.": ["9"]]),
        .finds(
            "B19", .warning, "it is in force", about: .agreement,
            [.signed("1"), .agreement("2", "entered_into_force", ["on": "2016-07-01"]), Self.newer],
            ["agreement n supersedes agreement m, which is in_force; state agreement.superseded.": ["9"]]),
        .finds(
            "B19", .warning, "it has run out", about: .agreement,
            [.signed("1"), .agreement("2", "expired", ["on": "2021-06-09"]), Self.newer],
            ["agreement n supersedes agreement m, which is expired; state agreement.superseded.": ["9"]]),
        .finds(
            "B19", .warning, "the other one was stated and dated before it", about: .agreement,
            [
                .signed("1", "n", ["signed": "2015-01-01", "supersedes": "m"]).at("2015-01-02T00:00:00Z"),
                .signed("2"),
            ],
            ["agreement n supersedes agreement m, which is signed; state agreement.superseded.": ["1"]]),
    ]
}
