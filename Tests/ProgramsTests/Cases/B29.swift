internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static func payment(_ amount: JSONValue, _ currency: String) -> [Stated] {
        [.transaction("1", of: ["p"], amount, currency)]
    }

    static let b29: [RuleCase] = [
        .silent("B29", "whole won", about: .transaction, Self.payment(500, "KRW")),
        .silent("B29", "two places", about: .transaction, Self.payment(.written("0.25"), "IDR")),
        .silent(
            "B29", "three places of a currency that has them", about: .transaction,
            Self.payment(.written("0.125"), "KWD")),
        .silent("B29", "about so much", about: .transaction, Self.payment(.object(["about": .written("0.5")]), "KRW")),
        .silent("B29", "no value", about: .offer, [.offer("1")]),
        .finds(
            "B29", .warning, "half a won", about: .transaction, Self.payment(.written("0.5"), "KRW"),
            ["transaction t states 0.5 KRW; KRW has no smaller unit.": ["1"]]),
        .finds(
            "B29", .warning, "a budget of half a won", about: .budget,
            [.budget("1", of: ["p"], .written("1000.5"), "KRW")],
            ["budget b states 1000.5 KRW; KRW has no smaller unit.": ["1"]]),
        .finds(
            "B29", .warning, "three places of a currency that has two", about: .transaction,
            Self.payment(.written("100.005"), "IDR"),
            ["transaction t states 100.005 IDR; IDR has 2 decimal places.": ["1"]]),
    ]
}
