internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static let begun: Stated = .status("2", "2", on: "2010-05-01", ["actual_start": "2010-05-01"])

    static let b26: [RuleCase] = [
        .silent("B26", "no end is planned", about: .programme, [.programme("1"), Self.begun]),
        .silent(
            "B26", "its planned end is to come", about: .programme,
            [.programme("1", ["planned_end": "2022"]), Self.begun]),
        .silent(
            "B26", "it may end in this year still", about: .programme,
            [.programme("1", ["planned_end": "2020"]), Self.begun]),
        .silent(
            "B26", "it has ended", about: .programme,
            [
                .programme("1", ["planned_end": "2012"]),
                .status("2", "4", on: "2012-12-01", ["actual_end": "2012-12-01"]),
            ]),
        .silent(
            "B26", "it was suspended", about: .programme,
            [.programme("1", ["planned_end": "2012"]), .status("2", "6", on: "2011-05-01")]),
        .silent(
            "B26", "nothing was stated since", about: .programme,
            [.programme("1", ["planned_end": "2012-12-31"]).at("2012-06-01T00:00:00Z")]),
        .finds(
            "B26", .warning, "still under way years later", about: .programme,
            [.programme("1", ["planned_start": "2010", "planned_end": "2012"]), Self.begun],
            [
                "programme g was to end on 2012, which has passed, and still has status 2; state its status, or its new plan.":
                    ["1"]
            ]),
        .finds(
            "B26", .warning, "still in the pipeline", about: .programme,
            [.programme("1", ["planned_end": "2019-12-31"])],
            [
                "programme g was to end on 2019-12-31, which has passed, and still has status 1; state its status, or its new plan.":
                    ["1"]
            ]),
        .finds(
            "B26", .warning, "something else was stated since", about: .programme,
            [.programme("1", ["planned_end": "2012-12-31"]).at("2012-06-01T00:00:00Z"), .partnership("2")],
            [
                "programme g was to end on 2012-12-31, which has passed, and still has status 1; state its status, or its new plan.":
                    ["1"]
            ]),
    ]
}
