internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    /// Two different ends of one activity, followed by further events.
    private static func rivals(_ then: [Stated] = []) -> [Stated] {
        [
            .completed("1", ["end": "2016-03-24", "participants": 19]),
            .completed("2", ["end": "2016-03-25", "participants": 19]).from(Stated.other),
        ] + then
    }

    static let r28: [RuleCase] = [
        .silent("R28", "one who states it", about: .activity, [.completed("1", ["end": "2016-03-24"])]),
        .silent(
            "R28", "two who state the same", about: .activity,
            [.completed("1", ["end": "2016-03-24"]), .completed("2", ["end": "2016-03-24"]).from(Stated.other)]),
        .silent(
            "R28", "what was planned and what was done differ", about: .activity,
            [.planned("1", ["end": "2016-04"]), .completed("2", ["end": "2016-03-24"])]),
        .silent(
            "R28", "two documents that show the same", about: .activity,
            [
                .completed("1", ["end": "2016-03-24", "document": "d"]),
                .completed("2", ["end": "2016-03-24", "document": "d2"]).from(Stated.other),
            ]),
        .silent(
            "R28", "one of the two is only less exact", about: .activity,
            [.completed("1", ["end": "2016-03-24"]), .completed("2", ["end": "2016-03"]).from(Stated.other)]),
        .silent("R28", "one of the two was withdrawn", about: .activity, Self.rivals([.withdrawn("3", "1")])),
        .finds(
            "R28", .info, "two ends", about: .activity, Self.rivals(),
            [
                "Sources disagree about end of activity a; nothing decides between them; state claim.preferred with a reason. All claims are kept.":
                    ["1", "2"]
            ]),
        .finds(
            "R28", .info, "two ends, of which one is preferred", about: .activity,
            Self.rivals([.preferred("3", "1", about: .activity)]),
            [
                "Sources disagree about end of activity a; the claim that claim.preferred names is used. All claims are kept.":
                    ["1", "2"]
            ]),
        .finds(
            "R28", .info, "two ends, of which one cites a stronger kind of evidence", about: .activity,
            [
                .completed("1", ["end": "2016-03-24"]),
                .completed(
                    "2", ["end": "2016-03-25", "sources": [.object(["title": "T", "evidence": "instrument"])]]
                ).from(Stated.other),
            ],
            [
                "Sources disagree about end of activity a; the claim with the stronger kind of evidence is used. All claims are kept.":
                    ["1", "2"]
            ]),
        .finds(
            "R28", .info, "three who differ in two members", about: .activity,
            Self.rivals([.completed("3", ["end": "2016-03-24", "participants": 20]).at(Stated.later)]),
            [
                "Sources disagree about end of activity a; the claim with the later time is used. All claims are kept.":
                    ["1", "2", "3"],
                "Sources disagree about participants of activity a; the claim with the later time is used. All claims are kept.":
                    ["1", "2", "3"],
            ]),
    ]
}
