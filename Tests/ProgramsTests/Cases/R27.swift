internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    static let r27: [RuleCase] = [
        .silent(
            "R27", "every step is legal", about: .activity,
            [.planned("1"), .activity("2", "started", ["start": "2016-03-23"]), .completed("3", ["end": "2016-03-24"])]),
        .silent(
            "R27", "the illegal step was withdrawn", about: .activity,
            [.planned("1"), .activity("2", "replanned"), .withdrawn("3", "2")]),
        .silent(
            "R27", "a step back with its reason", about: .programme,
            [.status("1", "3", on: "2019-01-01"), .status("2", "2", on: "2019-06-01", ["reason": .reason()])]),
        .finds(
            "R27", .warning, "begun after it was done", about: .activity,
            [.completed("1", ["end": "2016-03-24"]), .activity("2", "started", ["start": "2016-05-02"])],
            ["activity a is done, so \"started\" has no effect; no further step is possible.": ["2"]]),
        .finds(
            "R27", .warning, "planned anew, but never put off", about: .activity,
            [.planned("1"), .activity("2", "replanned")],
            [
                "activity a is planned, so \"replanned\" has no effect; possible steps: cancelled, completed, milestone_reached, postponed, started.":
                    ["2"]
            ]),
        .finds(
            "R27", .warning, "a step back without a reason, stated by two", about: .programme,
            [
                .status("1", "3", on: "2019-01-01"), .status("2", "2", on: "2019-06-01"),
                .status("3", "2", on: "2019-06-01").from(Stated.other),
            ],
            [
                "programme g is 3, so \"status_changed 2\" has no effect; possible steps: status_changed 2 with its reason, status_changed 4.":
                    ["2"],
                "programme g is 3, so \"status_changed 2\" has no effect; possible steps: status_changed 2 with its reason, status_changed 4.":
                    ["3"],
            ]),
        .finds(
            "R27", .warning, "stored without effect", about: .activity,
            [.planned("1"), .completed("2", ["end": "2016-03-24"]).withoutEffect],
            ["The event was stored without effect when it arrived.": ["2"]]),
    ]
}
