internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    static let b30: [RuleCase] = [
        .silent("B30", "a payment", about: .transaction, [.transaction("1")]),
        .silent("B30", "a payment of nothing", about: .transaction, [.transaction("1", of: ["p"], 0)]),
        .silent(
            "B30", "perhaps less than nothing", about: .transaction,
            [.transaction("1", of: ["p"], .object(["from": -5, "to": 5]))]),
        .finds(
            "B30", .info, "a refund without a word", about: .transaction, [.transaction("1", of: ["p"], -100)],
            [
                "transaction t is negative, -100 IDR: it lowers the sum of its type; state in `description` what it reverses.":
                    ["1"]
            ]),
        .finds(
            "B30", .info, "a refund that says what it takes back", about: .transaction,
            [.transaction("1", of: ["p"], -100, "IDR", ["description": .text("Of the second payment.")])],
            ["transaction t is negative, -100 IDR: it lowers the sum of its type.": ["1"]]),
        .finds(
            "B30", .info, "about so much", about: .transaction,
            [.transaction("1", of: ["p"], .object(["about": -5]), "KRW")],
            [
                "transaction t is negative, -5 KRW: it lowers the sum of its type; state in `description` what it reverses.":
                    ["1"]
            ]),
    ]
}
