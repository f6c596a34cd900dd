internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    /// A case in which event `id` states a step for a day that is still to come.
    private static func early(
        _ name: String, about thing: EntityKey, _ stated: [Stated], _ step: String, on day: String, by id: String = "1"
    ) -> RuleCase {
        let what = "\(thing.kind.rawValue) \(thing.code)"
        return .finds(
            "B02", .warning, name, about: thing, stated,
            [
                "\(what) was stated on 2020-01-01 to have taken the step \"\(step)\" on \(day), a later day.":
                    [id]
            ])
    }

    private static let opened = Stated(
        "1", "obstacle.opened", ["obstacle": "h", "category": "funding", "title": .text("H")])
    private static let resolved = Stated(
        "2", "obstacle.closed", ["obstacle": "h", "outcome": "resolved", "on": "2020-02"])
    private static let suspended = Stated(
        "2", "partnership.suspended", ["partnership": "p", "on": "2020-02-01", "reason": .reason()])
    private static let pandemic = Stated(
        "1", "context_event.recorded",
        ["context_event": "e", "kind": "pandemic", "title": .text("E"), "from": "2021", "global": true])
    private static let full = Stated("1", "post.filled", ["post": "w", "person": "q", "from": "2020-02-01"])
    private static let asked = Stated(
        "2", "participation.followed_up", ["participation": "n1", "after_months": 6, "on": "2020-02"])

    static let b02: [RuleCase] = [
        .silent("B02", "done on the day it is stated", about: .activity, [.completed("1", ["end": "2020-01-01"])]),
        .silent("B02", "done in a year that has begun", about: .activity, [.completed("1", ["end": "2020"])]),
        .silent("B02", "done on a day that nobody knows", about: .activity, [.completed("1", ["end": "XXXX"])]),
        .silent(
            "B02", "a plan is for days to come", about: .activity,
            [.planned("1", ["on": "2020-02-01", "start": "2020-03-01", "end": "2020-03-02"])]),
        .silent(
            "B02", "it was withdrawn", about: .activity,
            [.completed("1", ["end": "2020-02-01"]), .planned("2"), .withdrawn("3", "1")]),
        .silent(
            "B02", "it is that day already where it is stated", about: .activity,
            [.completed("1", ["end": "2020-01-02"]).at(Stated.inSeoul)]),
        Self.early(
            "an activity", about: .activity, [.activity("1", "started", ["start": "2020-02-01"])], "started",
            on: "2020-02-01"),
        Self.early(
            "a milestone", about: .activity,
            [.activity("1", "milestone_reached", ["milestone": "m1", "on": "2020-02"])], "milestone_reached",
            on: "2020-02"),
        Self.early(
            "one of two who state it", about: .activity,
            [
                .completed("1", ["end": "2020-02-01"]),
                .completed("2", ["end": "2020-02-01"]).from(Stated.other).at("2020-03-01T00:00:00Z"),
            ], "completed", on: "2020-02-01"),
        Self.early(
            "an agreement", about: .agreement, [.signed("1", "m", ["signed": "2020-06-10"])], "signed",
            on: "2020-06-10"),
        Self.early(
            "a step of formation", about: .formationStep,
            [Stated("1", "formation_step.completed", ["agreement": "m", "step": 1, "on": "2020-03"])], "completed",
            on: "2020-03"),
        Self.early(
            "a status", about: .programme, [.status("1", "2", on: "2020-02-01")], "status_changed 2", on: "2020-02-01"),
        Self.early(
            "a decision", about: .offer,
            [.offer("1", ["on": "2019-12-01"]), .decided("2", "declined", ["on": "2020-03-01"])], "decided declined",
            on: "2020-03-01", by: "2"),
        Self.early(
            "a delivery", about: .offer,
            [.offer("1"), .decided("2", "accepted"), .delivery("3", "delivered", ["delivered_on": "2020-02"])],
            "delivery_stated", on: "2020-02", by: "3"),
        Self.early(
            "an obstacle", about: .obstacle, [Self.opened, Self.resolved], "closed resolved", on: "2020-02", by: "2"),
        Self.early(
            "a partnership", about: .partnership, [.partnership("1"), Self.suspended], "suspended", on: "2020-02-01",
            by: "2"),
        Self.early("around the cooperation", about: .contextEvent, [Self.pandemic], "recorded", on: "2021"),
        Self.early("a post", about: .post, [Self.full], "filled", on: "2020-02-01"),
        Self.early(
            "an inquiry", about: EntityKey(.participation, unchecked: "n1"),
            [.participation("1", "n1", persons: 8), Self.asked], "followed_up", on: "2020-02", by: "2"),
        Self.early(
            "a contribution", about: .inKind, [.inKind("1", ["on": "2020-02-01"])], "recorded", on: "2020-02-01"),
    ]
}
