internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    static let b18: [RuleCase] = [
        .silent("B18", "not decided", about: .offer, [.offer("1")]),
        .silent("B18", "declined", about: .offer, [.offer("1"), .decided("2", "declined")]),
        .silent("B18", "lapsed", about: .offer, [.offer("1"), .decided("2", "lapsed")]),
        .silent(
            "B18", "accepted and delivered", about: .offer,
            [.offer("1"), .decided("2", "accepted"), .delivery("3", "delivered")]),
        .silent("B18", "delivered without a decision", about: .offer, [.offer("1"), .delivery("2", "delivered")]),
        .silent(
            "B18", "delivered in the end", about: .offer,
            [
                .offer("1"), .decided("2", "accepted"), .delivery("3", "not_delivered"),
                .delivery("4", "delivered", ["occurrence": 2]),
            ]),
        .finds(
            "B18", .info, "accepted, and no more is stated", about: .offer, [.offer("1"), .decided("2", "accepted")],
            ["offer o is accepted; its delivery is not stated.": ["2"]]),
        .finds(
            "B18", .info, "accepted and not delivered", about: .offer,
            [.offer("1"), .decided("2", "accepted"), .delivery("3", "not_delivered")],
            ["offer o is accepted; its delivery is not_delivered.": ["3"]]),
        .finds(
            "B18", .info, "not decided, and nobody knows", about: .offer,
            [.offer("1"), .delivery("2", "unverified")], ["offer o is pending; its delivery is unverified.": ["2"]]),
    ]
}
