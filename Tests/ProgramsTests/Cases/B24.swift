internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    /// The finding about several entities that may be the same.
    private static func same(_ names: String, _ first: String) -> String {
        "\(names) are possibly the same, stated by different publishers; \(first) is counted. If they are the same, withdraw all but one; if not, state what distinguishes them."
    }

    private static func training(_ id: String, _ code: String, _ more: [String: JSONValue] = [:]) -> Stated {
        let one: [String: JSONValue] = ["activity": .string(code), "kind": "training", "end": "2016-03-24"]
        return .completed(id, one.merging(more) { _, more in more })
    }

    private static func payment(_ id: String, _ code: String, _ more: [String: JSONValue] = [:]) -> Stated {
        .transaction(id, code, of: ["p"], 100, "IDR", more)
    }

    static let b24: [RuleCase] = [
        .silent("B24", "nothing but the partnership", about: .partnership, [.partnership("1")]),
        .silent(
            "B24", "two payments alike by one publisher", about: .partnership,
            [.partnership("1"), Self.payment("2", "t1"), Self.payment("3", "t2")]),
        .silent(
            "B24", "payments of two days", about: .partnership,
            [
                .partnership("1"), Self.payment("2", "t1"),
                Self.payment("3", "t2", ["on": "2017-07-11"]).from(Stated.other),
            ]),
        .silent(
            "B24", "payments to two receivers", about: .partnership,
            [
                .partnership("1"), Self.payment("2", "t1", ["receiver": .thing(.organisation, "o1")]),
                Self.payment("3", "t2", ["receiver": .thing(.organisation, "o2")]).from(Stated.other),
            ]),
        .silent(
            "B24", "a training and a visit", about: .partnership,
            [
                .partnership("1"), Self.training("2", "a1"),
                Self.training("3", "a2", ["kind": "visit"]).from(Stated.other),
            ]),
        .silent(
            "B24", "two trainings by one publisher", about: .partnership,
            [.partnership("1"), Self.training("2", "a1"), Self.training("3", "a2")]),
        .silent(
            "B24", "the other one was withdrawn", about: .partnership,
            [
                .partnership("1"), Self.payment("2", "t1"), Self.payment("3", "t2").from(Stated.other),
                .withdrawn("4", "2"),
            ]),
        .finds(
            "B24", .warning, "one payment under two codes", about: .partnership,
            [.partnership("1"), Self.payment("2", "t1"), Self.payment("3", "t2").from(Stated.other)],
            [Self.same("transaction t1 and transaction t2", "t1"): ["2", "3"]]),
        .finds(
            "B24", .warning, "one of them names the receiver", about: .partnership,
            [
                .partnership("1"), Self.payment("2", "t1", ["receiver": .thing(.organisation, "o1")]),
                Self.payment("3", "t2").from(Stated.other),
            ],
            [Self.same("transaction t1 and transaction t2", "t1"): ["2", "3"]]),
        .finds(
            "B24", .warning, "three publishers", about: .partnership,
            [
                .partnership("1"), Self.payment("2", "t1"), Self.payment("3", "t2").from(Stated.other),
                Self.payment("4", "t3").from("urn:third"),
            ],
            [Self.same("transaction t1, transaction t2 and transaction t3", "t1"): ["2", "3", "4"]]),
        .finds(
            "B24", .warning, "one budget under two codes", about: .partnership,
            [
                .partnership("1"), .budget("2"),
                .budget("3", of: ["p"], 100, "IDR", ["budget": "b2"]).from(Stated.other),
            ],
            [Self.same("budget b and budget b2", "b"): ["2", "3"]]),
        .finds(
            "B24", .warning, "one original of one year with two amounts", about: .partnership,
            [
                .partnership("1"), .budget("2"),
                .budget("3", of: ["p"], 90, "IDR", ["budget": "b2"]).from(Stated.other),
            ],
            [Self.same("budget b and budget b2", "b"): ["2", "3"]]),
        .finds(
            "B24", .warning, "one training under two codes, and one payment", about: .partnership,
            [
                .partnership("1"), Self.training("2", "a1"),
                Self.training("3", "a2", ["end": "2016-03"]).from(Stated.other), Self.payment("4", "t1"),
                Self.payment("5", "t2").from(Stated.other),
            ],
            [
                Self.same("transaction t1 and transaction t2", "t1"): ["4", "5"],
                "activity a1 and activity a2 are possibly the same, stated by different publishers; each is counted. If they are the same, withdraw all but one; if not, state what distinguishes them.":
                    ["2", "3"],
            ]),
    ]
}
