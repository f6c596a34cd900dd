internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static func paid(_ id: String, _ code: String, _ type: JSONValue, _ amount: JSONValue) -> Stated {
        .transaction(id, code, of: ["p"], amount, "IDR", ["type": type])
    }

    static let b25: [RuleCase] = [
        .silent("B25", "no money", about: .partnership, [.partnership("1")]),
        .silent(
            "B25", "committed and not paid yet", about: .partnership,
            [.partnership("1"), Self.paid("2", "t1", "2", 100)]),
        .silent(
            "B25", "paid as committed", about: .partnership,
            [.partnership("1"), Self.paid("2", "t1", "2", 100), Self.paid("3", "t2", "3", 100)]),
        // One flow can be stated as disbursed and as spent.
        .silent(
            "B25", "disbursed and spent as committed", about: .partnership,
            [
                .partnership("1"), Self.paid("2", "t1", "2", 100), Self.paid("3", "t2", "3", 100),
                Self.paid("4", "t3", "4", 100),
            ]),
        .silent(
            "B25", "committed by the other side", about: .partnership,
            [.partnership("1"), Self.paid("2", "t1", "11", 100), Self.paid("3", "t2", "3", 100)]),
        .silent(
            "B25", "what was paid is only related", about: .partnership,
            [.partnership("1"), .transaction("2", of: ["p"], 100, "IDR", ["relation": "related"])]),
        .finds(
            "B25", .info, "nothing was committed", about: .partnership,
            [.partnership("1"), Self.paid("2", "t1", "3", 6180)],
            [
                "partnership p has paid 6180 IDR of 0 IDR committed; state the commitment, transaction type 2.":
                    ["2"]
            ]),
        .finds(
            "B25", .info, "more was spent than committed", about: .partnership,
            [.partnership("1"), Self.paid("2", "t1", "2", 50), Self.paid("3", "t2", "4", 80)],
            [
                "partnership p has paid 80 IDR of 50 IDR committed; state the commitment, transaction type 2.":
                    ["2", "3"]
            ]),
        .finds(
            "B25", .info, "committed in another currency", about: .partnership,
            [
                .partnership("1"), .transaction("2", "t1", of: ["p"], 50, "KRW", ["type": "2"]),
                Self.paid("3", "t2", "3", 80),
            ],
            ["partnership p has paid 80 IDR of 0 IDR committed; state the commitment, transaction type 2.": ["3"]]),
    ]
}
