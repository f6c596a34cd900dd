internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static func reached(_ id: String, _ milestone: String) -> Stated {
        .activity(id, "milestone_reached", ["milestone": .string(milestone), "on": "2016-03-24"])
    }

    private static let planned: Stated = .planned("1", ["milestones": [.milestone("m1"), .milestone("m2")]])

    static let b21: [RuleCase] = [
        .silent("B21", "none is reached", about: .activity, [Self.planned]),
        .silent("B21", "each was planned", about: .activity, [Self.planned, Self.reached("2", "m2")]),
        .finds(
            "B21", .warning, "one was planned, the other not", about: .activity,
            [Self.planned, Self.reached("2", "m1"), Self.reached("3", "m3")],
            ["activity a has reached milestone m3, which no plan of it names.": ["3"]]),
        .finds(
            "B21", .warning, "nothing was planned, and two state it", about: .activity,
            [Self.reached("1", "m1"), Self.reached("2", "m1").from(Stated.other)],
            ["activity a has reached milestone m1, which no plan of it names.": ["1", "2"]]),
    ]
}
