internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    private static func budget(from start: JSONValue, to end: JSONValue) -> [Stated] {
        [.budget("1", of: ["p"], 100, "IDR", ["start": start, "end": end])]
    }

    private static func longer(_ name: String, from start: String, to end: String) -> RuleCase {
        .finds(
            "B04", .warning, name, about: .budget, Self.budget(from: .string(start), to: .string(end)),
            ["budget b goes from \(start) to \(end), more than a year; state one budget for each year.": ["1"]])
    }

    static let b04: [RuleCase] = [
        .silent("B04", "a year", about: .budget, Self.budget(from: "2017-01-01", to: "2017-12-31")),
        .silent("B04", "to its anniversary", about: .budget, Self.budget(from: "2017-01-01", to: "2018-01-01")),
        .silent("B04", "366 days, of a leap year", about: .budget, Self.budget(from: "2016-01-01", to: "2017-01-01")),
        .silent("B04", "from a leap day on", about: .budget, Self.budget(from: "2016-02-29", to: "2017-03-01")),
        .silent("B04", "it may be two days", about: .budget, Self.budget(from: "2017", to: "2018")),
        .silent("B04", "from some day of 2016 on", about: .budget, Self.budget(from: "2016", to: "2017-12")),
        .silent("B04", "nobody knows its end", about: .budget, Self.budget(from: "2016", to: "XXXX")),
        Self.longer("366 days, of no leap year", from: "2017-01-01", to: "2018-01-02"),
        Self.longer("367 days, of a leap year", from: "2016-01-01", to: "2017-01-02"),
        Self.longer("from the last day of 2016 to the first of 2018 at least", from: "2016", to: "2018"),
        .finds(
            "B04", .warning, "two who state the same", about: .budget,
            [
                .budget("1", of: ["p"], 100, "IDR", ["start": "2016", "end": "2019"]),
                .budget("2", of: ["p"], 100, "IDR", ["start": "2016", "end": "2019"]).from(Stated.other),
            ],
            ["budget b goes from 2016 to 2019, more than a year; state one budget for each year.": ["1", "2"]]),
    ]
}
