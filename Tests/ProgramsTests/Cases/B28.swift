internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let early =
        "Version 1 of agreement m is in force from 2016-05-01, before it was signed on 2016-06-10; correct one of them."

    static let b28: [RuleCase] = [
        .silent("B28", "nobody knows from when", about: .agreement, [.signed("1")]),
        .silent("B28", "from its signing", about: .agreement, [.signed("1", "m", ["effective": "2016-06-10"])]),
        .silent("B28", "from a later day", about: .agreement, [.signed("1", "m", ["effective": "2017-01-01"])]),
        .silent("B28", "in the month of its signing", about: .agreement, [.signed("1", "m", ["effective": "2016-06"])]),
        .silent(
            "B28", "its entry into force is a step of its own", about: .agreement,
            [.signed("1"), .agreement("2", "entered_into_force", ["on": "2016-07-01"])]),
        .finds(
            "B28", .warning, "before its signing", about: .agreement,
            [.signed("1", "m", ["effective": "2016-05-01"])], [Self.early: ["1"]]),
        .finds(
            "B28", .warning, "a step of its own says so", about: .agreement,
            [.signed("1"), .agreement("2", "entered_into_force", ["on": "2016-05-01"])], [Self.early: ["1", "2"]]),
        .finds(
            "B28", .warning, "its second version", about: .agreement,
            [
                .signed("1", "m", ["effective": "2016-07-01"]),
                .signed("2", "m", ["version": 2, "signed": "2021-06-10", "effective": "2021-01-01"]),
            ],
            [
                "Version 2 of agreement m is in force from 2021-01-01, before it was signed on 2021-06-10; correct one of them.":
                    ["2"]
            ]),
    ]
}
