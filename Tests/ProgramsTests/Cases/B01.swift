internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    static let b01: [RuleCase] = [
        .silent(
            "B01", "an activity ends on the day it begins", about: .activity,
            [.completed("1", ["start": "2016-03-24", "end": "2016-03-24"])]),
        .silent(
            "B01", "the year may have days after the month", about: .activity,
            [.completed("1", ["start": "2016-05", "end": "2016"])]),
        .silent(
            "B01", "nobody knows when it ended", about: .activity,
            [.completed("1", ["start": "2016-05-10", "end": "XXXX"])]),
        // An activity done early contradicts nothing: one date is of the plan, the other of what happened.
        .silent(
            "B01", "an activity is done before it was to begin", about: .activity,
            [.planned("1", ["start": "2016-05-02", "end": "2016-05-06"]), .completed("2", ["end": "2016-03-24"])]),
        .silent(
            "B01", "a programme ends after it began", about: .programme,
            [
                .status("1", "2", on: "2018-03-01", ["actual_start": "2018-03-01"]),
                .status("2", "4", on: "2018-06-30", ["actual_end": "2018-06-30"]),
            ]),
        .silent(
            "B01", "of an agreement the last version counts", about: .agreement,
            [
                .signed("1", "m", ["effective": "2016-07-01", "expires": "2021-06-30"]),
                .signed("2", "m", ["version": 2, "signed": "2021-07-01", "effective": "2021-07-01"]),
            ]),
        // No single event can say so: the contract refuses it.
        .finds(
            "B01", .warning, "two offices together say so", about: .activity,
            [
                .completed("1", ["start": "2016-05-10", "end": "2016-05-12"]),
                .completed("2", ["end": "2016-04-30"]).from(Stated.other).at(Stated.later),
            ],
            ["activity a ends on 2016-04-30, before it begins on 2016-05-10; correct one of them.": ["1", "2"]]),
        .finds(
            "B01", .warning, "a programme ended before it began", about: .programme,
            [
                .status("1", "2", on: "2018-03-01", ["actual_start": "2018-03-01"]),
                .status("2", "4", on: "2018-06-30", ["actual_end": "2018-01"]),
            ],
            ["programme g ends on 2018-01, before it begins on 2018-03-01; correct one of them.": ["1", "2"]]),
        .finds(
            "B01", .warning, "two offices together say so of an agreement", about: .agreement,
            [
                .signed("1", "m", ["effective": "2016-07-01", "expires": "2021-06-30"]),
                .signed("2", "m", ["expires": "2016-05"]).from(Stated.other).at(Stated.later),
            ],
            ["agreement m ends on 2016-05, before it begins on 2016-07-01; correct one of them.": ["1", "2"]]),
        .finds(
            "B01", .warning, "an agreement runs out before it is signed", about: .agreement,
            [.signed("1", "m", ["expires": "2015-12-31"])],
            ["agreement m ends on 2015-12-31, before it begins on 2016-06-10; correct one of them.": ["1"]]),
        .silent(
            "B01", "it is planned anew for later", about: .activity,
            [
                .planned("1", ["start": "2017-05-02", "end": "2017-05-06"]),
                .activity("2", "postponed", ["on": "2017-04-01", "reason": .reason()]),
                .activity("3", "replanned", ["on": "2017-06-01", "start": "2018", "end": "2018"]),
            ]),
        .finds(
            "B01", .warning, "it is planned anew to end before it is to begin", about: .activity,
            [
                .planned("1", ["on": "2016-01-01", "start": "2017-05-02"]),
                .activity("2", "postponed", ["on": "2016-04-01", "reason": .reason()]),
                .activity("3", "replanned", ["on": "2016-06-01", "end": "2016-12"]),
            ],
            [
                "activity a is planned to end on 2016-12, before it is to begin on 2017-05-02; correct one of them.": [
                    "1", "3",
                ]
            ]),
        .finds(
            "B01", .warning, "two offices plan a programme so", about: .programme,
            [
                .programme("1", ["planned_start": "2018", "planned_end": "2020"]),
                .programme("2", ["planned_end": "2017"]).from(Stated.other).at(Stated.later),
            ],
            [
                "programme g is planned to end on 2017, before it is to begin on 2018; correct one of them.": [
                    "1", "2",
                ]
            ]),
    ]
}
