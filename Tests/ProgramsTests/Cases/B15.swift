internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    static let b15: [RuleCase] = [
        .silent("B15", "no milestone", about: .activity, [.planned("1")]),
        .silent(
            "B15", "no weight", about: .activity, [.planned("1", ["milestones": [.milestone("1"), .milestone("2")]])]),
        .silent(
            "B15", "weights that make 100 exactly", about: .activity,
            [
                .planned(
                    "1",
                    [
                        "milestones": [
                            .milestone("1", weight: .written("33.3")), .milestone("2", weight: .written("66.7")),
                        ]
                    ])
            ]),
        .finds(
            "B15", .warning, "weights that make less", about: .activity,
            [.planned("1", ["milestones": [.milestone("1", weight: 50), .milestone("2", weight: 40)]])],
            ["The weights of the milestones of activity a make 90, 2 of 2 stated; they must make 100.": ["1"]]),
        .finds(
            "B15", .warning, "a milestone without a weight beside one that has the whole", about: .activity,
            [.planned("1", ["milestones": [.milestone("1", weight: 100), .milestone("2")]])],
            ["The weights of the milestones of activity a make 100, 1 of 2 stated; they must make 100.": ["1"]]),
    ]
}
