internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    /// A payment of 10 July 2017 with a value date.
    private static func valued(_ day: String) -> [Stated] {
        [.transaction("1", of: ["p"], 100, "IDR", ["value_date": .string(day)])]
    }

    private static func far(_ name: String, _ day: String) -> RuleCase {
        .finds(
            "B27", .warning, name, about: .transaction, Self.valued(day),
            [
                "transaction t has the day 2017-07-10 and the value date \(day), more than a year from it; correct one of them.":
                    ["1"]
            ])
    }

    static let b27: [RuleCase] = [
        .silent("B27", "no value date", about: .transaction, [.transaction("1")]),
        .silent("B27", "the same day", about: .transaction, Self.valued("2017-07-10")),
        .silent("B27", "a year before", about: .transaction, Self.valued("2016-07-09")),
        .silent("B27", "a year after", about: .transaction, Self.valued("2018-07-11")),
        .silent("B27", "some day of the year before", about: .transaction, Self.valued("2016")),
        .silent("B27", "nobody knows", about: .transaction, Self.valued("XXXX")),
        Self.far("years before the payment", "2012-01-01"),
        Self.far("a day more than a year before", "2016-07-08"),
        Self.far("a day more than a year after", "2018-07-12"),
        Self.far("a year that is too early", "2015"),
    ]
}
