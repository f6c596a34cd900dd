import JSON
import Shared
import Testing

/// The target with which a figure is compared, and whether the percentage has a band.
struct TargetsTests {
    private func row(
        _ events: [HistoryEvent], _ start: String = "2019-01-01", _ type: String = "full_year",
        asOf day: String = "2020-12-31"
    ) throws -> JSONValue { try report([Stated.indicator("i")] + events, asOf: day).row("i", start, type) }

    @Test func aRevisionIsInForceFromItsDay() throws {
        let events = [
            try Stated.target("original", "2019", value: "100", setOn: "2018-12-01"),
            try Stated.target("revised", "2019", value: "120", status: "revised", setOn: "2019-08-01"),
            try Stated.observation("mid", "2019 to 2019-06-30", value: "50"),
            try Stated.observation("late", "2019 to 2019-09-30", value: "90"),
            try Stated.observation("year", "2019", value: "120"),
        ]
        let rows = try report([Stated.indicator("i")] + events, asOf: "2020-12-31").element(of: "indicators", code: "i")
            .list(at: "rows")
        let stated = rows.map { row in
            "\(row.string(at: "as_of") ?? "year") \(row["target"]?.string(at: "target") ?? "none") "
                + "\(row["realisation"]?.string(at: "shown") ?? "none") "
                + "\(row["realisation"]?.string(at: "band") ?? "no band")"
        }
        #expect(
            stated == [
                "2019-06-30 original 50.0 no band", "2019-09-30 revised 75.0 no band", "year revised 100.0 effective",
            ])
    }

    @Test func ofTwoRevisionsTheLaterOneIsInForce() throws {
        let events = [
            try Stated.target("c", "2019", value: "100"),
            try Stated.target("b", "2019", value: "90", status: "revised", setOn: "2019-05-01"),
            try Stated.target("a", "2019", value: "80", status: "revised", setOn: "2019-11-01"),
            try Stated.observation("year", "2019", value: "72"),
        ]
        let row = try row(events)
        #expect(row["target"]?.string(at: "target") == "a")
        #expect(row["target"]?.list(at: "earlier").compactMap { $0.string(at: "target") } == ["c", "b"])
        #expect(row["realisation"]?.string(at: "shown") == "90.0")
    }

    @Test func aRevisionOfAnUnknownDayCounts() throws {
        let events = [
            try Stated.target("a", "2019", value: "100"),
            try Stated.target("b", "2019", value: "50", status: "revised"),
            try Stated.observation("year", "2019", value: "50"),
        ]
        #expect(try row(events)["target"]?.string(at: "target") == "b")
    }

    @Test func halfAYearIsAShareOfTheYearsTarget() throws {
        let events = [
            try Stated.target("year", "2019", value: "100"), try Stated.observation("half", "2019-H1", value: "43"),
        ]
        let realisation = try #require(try row(events, "2019-01-01", "half_year")["realisation"])
        #expect(realisation.string(at: "shown") == "43.0")
        #expect(realisation["share_to_date"] == true)
        #expect(realisation["band"] == nil)
    }

    @Test func halfAYearWithATargetOfItsOwnIsClosedAndHasABand() throws {
        let events = [
            try Stated.target("year", "2019", value: "100"), try Stated.target("half", "2019-H1", value: "50"),
            try Stated.observation("o", "2019-H1", value: "43"),
        ]
        let row = try row(events, "2019-01-01", "half_year")
        #expect(row["target"]?.string(at: "target") == "half")
        #expect(row["realisation"]?.string(at: "band") == "fairly_effective")
        #expect(row["realisation"]?["share_to_date"] == nil)
    }

    /// It is not known of what a half-year's percentage is: most likely of the year's target.
    @Test func aStatedPercentageOfHalfAYearWithoutATargetOfItsOwnHasNoBand() throws {
        let row = try row([Stated.observation("o", "2019-H1", realisation: "43")], "2019-01-01", "half_year")
        #expect(row["stated_realisation"]?.string(at: "shown") == "43")
        #expect(row["stated_realisation"]?["band"] == nil)
    }

    @Test func aTargetWithoutAFigureIsARowOfItsOwn() throws {
        let row = try row([Stated.target("t", "2019", value: "100")])
        #expect(row["target"] != nil)
        #expect(row["actual"] == nil)
        #expect(row["realisation"] == nil)
    }

    @Test func aFigureOfAPeriodThatIsNotOverIsNotThereYet() throws {
        let events = [try Stated.target("t", "2020", value: "100"), try Stated.observation("o", "2020", value: "50")]
        let row = try row(events, "2020-01-01", asOf: "2020-06-30")
        #expect(row["actual"] == nil)
        #expect(row["realisation"] == nil)
    }

    @Test func roundedFiguresGiveAnApproximatePercentage() throws {
        let events = [
            try Stated.target("t", "2019", value: "{\"about\":100}"), try Stated.observation("o", "2019", value: "90"),
        ]
        #expect(try row(events)["realisation"]?["approximate"] == true)
    }
}
