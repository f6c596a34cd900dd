internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    /// Signed in June 2016 for five years.
    private static let term: Stated = .signed("1", "m", ["effective": "2016-07-01", "expires": "2021-06-30"])

    private static func programme(from start: JSONValue, to end: JSONValue) -> Stated {
        .programme("2", ["agreement": "m", "planned_start": start, "planned_end": end])
    }

    static let b08: [RuleCase] = [
        .silent(
            "B08", "from the first day to the last", about: .programme,
            [Self.term, Self.programme(from: "2016-07-01", to: "2021-06-30")]),
        .silent(
            "B08", "it may lie within", about: .programme, [Self.term, Self.programme(from: "2016", to: "2021")]),
        .silent(
            "B08", "of no agreement", about: .programme,
            [Self.term, .programme("2", ["planned_start": "2010", "planned_end": "2030"])]),
        .silent(
            "B08", "of an agreement that nobody has signed", about: .programme,
            [
                .agreement("1", "drafted", ["kind": "mou", "partnerships": ["p"]]),
                Self.programme(from: "2010", to: "2030"),
            ]),
        .silent(
            "B08", "it was planned too early and began in time", about: .programme,
            [
                Self.term, Self.programme(from: "2016-01-01", to: "2018-12-31"),
                .status("3", "2", on: "2016-09-01", ["actual_start": "2016-09-01"]),
            ]),
        .silent(
            "B08", "it ends within the term that was prolonged", about: .programme,
            [
                Self.term, .signed("3", "m", ["version": 2, "signed": "2021-06-01", "expires": "2026-06-30"]),
                Self.programme(from: "2017", to: "2023"),
            ]),
        // The term of a renewed agreement begins with its first version.
        .silent(
            "B08", "it lies within the term of the first version", about: .programme,
            [
                Self.term,
                .signed(
                    "3", "m",
                    ["version": 2, "signed": "2021-06-01", "effective": "2021-07-01", "expires": "2026-06-30"]),
                Self.programme(from: "2017", to: "2019"),
            ]),
        .silent(
            "B08", "the last version has no end", about: .programme,
            [
                Self.term, .signed("3", "m", ["version": 2, "signed": "2021-06-01"]),
                Self.programme(from: "2017", to: "2030"),
            ]),
        .finds(
            "B08", .warning, "it is to begin too early", about: .programme,
            [Self.term, Self.programme(from: "2015-12", to: "2018")],
            ["programme g begins on 2015-12, before agreement m is in force on 2016-07-01.": ["1", "2"]]),
        .finds(
            "B08", .warning, "it is to begin before the signing", about: .programme,
            [.signed("1"), Self.programme(from: "2015", to: "2018")],
            ["programme g begins on 2015, before agreement m is in force on 2016-06-10.": ["1", "2"]]),
        .finds(
            "B08", .warning, "it is to end too late", about: .programme,
            [Self.term, Self.programme(from: "2017", to: "2021-07")],
            ["programme g ends on 2021-07, after agreement m runs out on 2021-06-30.": ["1", "2"]]),
        .finds(
            "B08", .warning, "it began and ended outside, whatever the plan was", about: .programme,
            [
                Self.term, Self.programme(from: "2017", to: "2018"),
                .status("3", "2", on: "2016-05-01", ["actual_start": "2016-05-01"]),
                .status("4", "4", on: "2022-01-31", ["actual_end": "2022-01-31"]).at("2022-02-01T00:00:00Z"),
            ],
            [
                "programme g begins on 2016-05-01, before agreement m is in force on 2016-07-01.": ["1", "3"],
                "programme g ends on 2022-01-31, after agreement m runs out on 2021-06-30.": ["1", "4"],
            ]),
        .silent(
            "B08", "it lies between the entry into force and the end that was stated", about: .programme,
            [
                .signed("1"), .agreement("3", "entered_into_force", ["on": "2016-09-01"]),
                .agreement("4", "terminated", ["on": "2018-12-31", "reason": .reason()]),
                Self.programme(from: "2016-09-01", to: "2018-12-31"),
            ]),
        .finds(
            "B08", .warning, "it begins between the signing and the entry into force", about: .programme,
            [
                .signed("1"), .agreement("3", "entered_into_force", ["on": "2016-09-01"]),
                Self.programme(from: "2016-08", to: "2018"),
            ],
            ["programme g begins on 2016-08, before agreement m is in force on 2016-09-01.": ["1", "2"]]),
        .finds(
            "B08", .warning, "it runs on after the end that was stated", about: .programme,
            [
                Self.term, .agreement("3", "terminated", ["on": "2018-12-31", "reason": .reason()]),
                Self.programme(from: "2017", to: "2020"),
            ],
            ["programme g ends on 2020, after agreement m runs out on 2018-12-31.": ["1", "2", "3"]]),
    ]
}
