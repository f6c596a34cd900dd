internal import JSON
internal import ProgramsDomain
internal import Shared

extension RuleCases {
    /// A status that the programme entered in December.
    private static func status(_ status: String, _ more: [String: JSONValue] = [:]) -> Stated {
        .status("2", status, on: "2019-12-01", more)
    }

    static let b10: [RuleCase] = [
        .silent("B10", "no status is stated", about: .programme, [.programme("1")]),
        .silent("B10", "in the pipeline without dates", about: .programme, [.programme("1"), Self.status("1")]),
        .silent(
            "B10", "begun", about: .programme, [.programme("1"), Self.status("2", ["actual_start": "2019-12-01"])]),
        .silent(
            "B10", "begun in a year that had begun", about: .programme,
            [.programme("1"), Self.status("2", ["actual_start": "2020"])]),
        .silent(
            "B10", "closed with both dates, each stated in its time", about: .programme,
            [
                .programme("1"), .status("3", "2", on: "2018-03-01", ["actual_start": "2018-03-01"]),
                Self.status("4", ["actual_end": "2019-11-30"]),
            ]),
        .silent("B10", "cancelled without dates", about: .programme, [.programme("1"), Self.status("5")]),
        .silent(
            "B10", "it is that day already where it is stated", about: .programme,
            [.programme("1"), Self.status("2", ["actual_start": "2020-01-02"]).at(Stated.inSeoul)]),
        .finds(
            "B10", .warning, "under way without a beginning", about: .programme, [.programme("1"), Self.status("2")],
            ["programme g has status 2 and no actual start.": ["2"]]),
        .finds(
            "B10", .warning, "in finalisation without a beginning", about: .programme, [Self.status("3")],
            ["programme g has status 3 and no actual start.": ["2"]]),
        .finds(
            "B10", .warning, "closed without dates", about: .programme, [Self.status("4")],
            [
                "programme g has status 4 and no actual start.": ["2"],
                "programme g has status 4, closed, and no actual end.": ["2"],
            ]),
        .finds(
            "B10", .warning, "ended, but under way", about: .programme,
            [Self.status("2", ["actual_start": "2018-01-01", "actual_end": "2019-06-30"])],
            ["programme g has an actual end, but status 2; state its status 3 or 4.": ["2"]]),
        .finds(
            "B10", .warning, "ended, but in the pipeline", about: .programme,
            [Self.status("1", ["actual_end": "2019-06-30"])],
            ["programme g has an actual end, but status 1; state its status 3 or 4.": ["2"]]),
        .finds(
            "B10", .warning, "begun on a day to come", about: .programme,
            [Self.status("2", ["actual_start": "2020-03-01"])],
            ["programme g is stated on 2020-01-01 to have begun on 2020-03-01.": ["2"]]),
        .finds(
            "B10", .warning, "ended on a day to come", about: .programme,
            [Self.status("4", ["actual_start": "2018-03-01", "actual_end": "2020-03-01"])],
            ["programme g is stated on 2020-01-01 to have ended on 2020-03-01.": ["2"]]),
        .finds(
            "B10", .warning, "in the pipeline and begun", about: .programme,
            [.programme("1"), Self.status("1", ["actual_start": "2019-11-30"])],
            ["programme g has an actual start, but status 1, pipeline; state its status 2.": ["2"]]),
    ]
}
