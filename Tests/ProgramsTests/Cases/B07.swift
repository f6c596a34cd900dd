internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    static let b07: [RuleCase] = [
        .silent("B07", "no money", about: .partnership, [.partnership("1")]),
        .silent(
            "B07", "one currency", about: .partnership,
            [.partnership("1"), .transaction("2"), .budget("3")]),
        .silent(
            "B07", "the other currency is only related", about: .partnership,
            [.partnership("1"), .budget("2"), .transaction("3", of: ["p"], 5, "KRW", ["relation": "related"])]),
        .silent(
            "B07", "the other currency is only offered", about: .partnership,
            [.partnership("1"), .budget("2"), .offer("3", ["value": .money(5, "KRW")])]),
        .silent(
            "B07", "the rate is stored", about: .partnership,
            [
                .partnership("1"), .budget("2"), .transaction("3", of: ["p"], 5, "KRW"),
                .rate("4", "IDR", "KRW", on: "2016-12-31", "0.086"),
            ]),
        .silent(
            "B07", "the rate is stored the other way round", about: .partnership,
            [
                .partnership("1"), .budget("2"), .transaction("3", of: ["p"], 5, "KRW"),
                .rate("4", "KRW", "IDR", on: "2016-12-31", "11.625"),
            ]),
        .finds(
            "B07", .warning, "two currencies", about: .partnership,
            [.partnership("1"), .transaction("2", of: ["p"], 5, "KRW"), .budget("3")],
            [
                "The money of partnership p is in IDR, KRW, and no rate is stated between IDR and KRW for its day or before; state exchange_rate.stated.":
                    ["2", "3"]
            ]),
        // Everything can be converted into the one currency to which the others have rates.
        .silent(
            "B07", "three currencies, of which one has rates to both others", about: .partnership,
            [
                .partnership("1"), .transaction("2", of: ["p"], 5, "KRW"), .budget("3"),
                .transaction("4", "t2", of: ["p"], 5, "USD"), .rate("5", "KRW", "IDR", on: "2016-12-31", "11.625"),
                .rate("6", "USD", "KRW", on: "2016-12-31", "1200"),
            ]),
        // Rates are not chained through a third currency.
        .finds(
            "B07", .warning, "four currencies and a chain of rates", about: .partnership,
            [
                .partnership("1"), .transaction("2", of: ["p"], 5, "KRW"), .budget("3"),
                .transaction("4", "t2", of: ["p"], 5, "USD"), .transaction("7", "t3", of: ["p"], 5, "EUR"),
                .rate("5", "KRW", "IDR", on: "2016-12-31", "11.625"),
                .rate("6", "USD", "KRW", on: "2016-12-31", "1200"), .rate("8", "EUR", "USD", on: "2016-12-31", "1.1"),
            ],
            [
                "The money of partnership p is in EUR, IDR, KRW, USD, and no rate is stated between KRW and EUR for its day or before; state exchange_rate.stated.":
                    ["2", "3", "4", "7"]
            ]),
        .finds(
            "B07", .warning, "the rate is of a later day", about: .partnership,
            [
                .partnership("1"), .transaction("2", of: ["p"], 5, "KRW"), .budget("3"),
                .rate("4", "IDR", "KRW", on: "2020-12-31", "0.086"),
            ],
            [
                "The money of partnership p is in IDR, KRW, and no rate is stated between IDR and KRW for its day or before; state exchange_rate.stated.":
                    ["2", "3"]
            ]),
    ]
}
