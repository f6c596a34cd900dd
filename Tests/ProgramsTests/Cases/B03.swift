internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    static let b03: [RuleCase] = [
        .silent(
            "B03", "on the day it is stated", about: .transaction,
            [.transaction("1", of: ["p"], 100, "IDR", ["on": "2020-01-01", "value_date": "2020-01-01"])]),
        .silent(
            "B03", "in a month that has begun", about: .transaction,
            [.transaction("1", of: ["p"], 100, "IDR", ["on": "2020-01", "value_date": "2020"])]),
        .silent(
            "B03", "it is that day already where it is stated", about: .transaction,
            [.transaction("1", of: ["p"], 100, "IDR", ["on": "2020-01-02"]).at(Stated.inSeoul)]),
        .finds(
            "B03", .warning, "the day itself", about: .transaction,
            [.transaction("1", of: ["p"], 100, "IDR", ["on": "2020-02"])],
            ["transaction t has `on` 2020-02, after it was stated on 2020-01-01.": ["1"]]),
        .finds(
            "B03", .warning, "the day and that of its value", about: .transaction,
            [.transaction("1", of: ["p"], 100, "IDR", ["on": "2020-01-02", "value_date": "2020-01-03"])],
            [
                "transaction t has `on` 2020-01-02, after it was stated on 2020-01-01.": ["1"],
                "transaction t has `value_date` 2020-01-03, after it was stated on 2020-01-01.": ["1"],
            ]),
        .finds(
            "B03", .warning, "one of two who state it", about: .transaction,
            [
                .transaction("1"),
                .transaction("2", of: ["p"], 100, "IDR", ["value_date": "2020-02-01"]).from(Stated.other),
            ],
            ["transaction t has `value_date` 2020-02-01, after it was stated on 2020-01-01.": ["2"]]),
    ]
}
