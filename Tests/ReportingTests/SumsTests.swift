import JSON
import Shared
import Testing

/// Figures that are derived from parts.
struct SumsTests {
    private func row(
        _ events: [HistoryEvent], _ start: String = "2019-01-01", _ type: String = "full_year"
    ) throws -> JSONValue? {
        let indicators = [
            try Stated.indicator("a"), try Stated.indicator("b"), try Stated.indicator("whole", sumOf: ["a", "b"]),
        ]
        let whole = try report(indicators + events, asOf: "2020-12-31").element(of: "indicators", code: "whole")
        return whole.list(at: "rows").first { row in
            row["period"]?.string(at: "start") == start && row["period"]?.string(at: "type") == type
        }
    }

    @Test func aWholeWithoutAFigureIsTheSumOfItsParts() throws {
        let row = try row([
            Stated.observation("1", of: "a", "2019", value: "40"),
            Stated.observation("2", of: "b", "2019", value: "50"),
            Stated.target("3", of: "a", "2019", value: "50"), Stated.target("4", of: "b", "2019", value: "50"),
        ])
        #expect(row?["actual"]?["value"] == 90)
        #expect(row?["actual"]?["derived"] == true)
        #expect(row?["actual"]?.list(at: "events").count == 2)
        #expect(row?["realisation"]?.string(at: "shown") == "90.0")
        #expect(row?["realisation"]?["from_derived_actual"] == true)
        #expect(row?["realisation"]?["from_derived_target"] == true)
        #expect(row?["realisation"]?.list(at: "events").count == 4)
    }

    @Test func aFigureOfTheWholeIsNotReplacedByTheSum() throws {
        let row = try row([
            Stated.observation("1", of: "a", "2019", value: "40"),
            Stated.observation("2", of: "b", "2019", value: "50"),
            Stated.observation("3", of: "whole", "2019", value: "91"),
        ])
        #expect(row?["actual"]?["value"] == 91)
        #expect(row?["actual"]?["derived"] == false)
    }

    @Test func aMissingPartLeavesTheSumAbsent() throws {
        #expect(try row([Stated.observation("1", of: "a", "2019", value: "40")]) == nil)
        let row = try row([
            Stated.observation("1", of: "whole", "2019", value: "90"), Stated.target("2", of: "a", "2019", value: "50"),
        ])
        #expect(row?["target"] == nil)
        #expect(row?["realisation"] == nil)
    }

    @Test func aPartThatIsNoSingleNumberLeavesTheSumAbsent() throws {
        let row = try row([
            Stated.observation("1", of: "a", "2019", value: "40"),
            Stated.observation("2", of: "b", "2019", value: "{\"at_least\":50}"),
        ])
        #expect(row?["actual"] == nil)
    }

    @Test func aPartThatIsNotApprovedLeavesTheSumAbsent() throws {
        let row = try row([
            Stated.observation("1", of: "a", "2019", value: "40"),
            Stated.observation("2", of: "b", "2019", value: "50", state: "submitted"),
        ])
        #expect(row?["actual"] == nil)
    }

    @Test func aRoundedPartMakesTheSumApproximate() throws {
        let row = try row([
            Stated.observation("1", of: "a", "2019", value: "40"),
            Stated.observation("2", of: "b", "2019", value: "{\"about\":50}"),
        ])
        #expect(row?["actual"]?["value"]?["about"] == 90)
    }

    @Test func partsInAnotherCurrencyAreNotAdded() throws {
        let events = [
            try Stated.indicator("a"), try Stated.indicator("b", currency: "USD"),
            try Stated.indicator("whole", sumOf: ["a", "b"]),
            try Stated.observation("1", of: "a", "2019", value: "40"),
            try Stated.observation("2", of: "b", "2019", value: "50"),
        ]
        let whole = try report(events, asOf: "2020-12-31").element(of: "indicators", code: "whole")
        #expect(!whole.list(at: "rows").isEmpty)
        #expect(whole.list(at: "rows").allSatisfy { $0["actual"] == nil })
    }

    /// The targets of the parts are for the year, so half a year is a share of them.
    @Test func halfAYearAgainstTheSumOfYearlyTargetsHasNoBand() throws {
        let row = try row(
            [
                Stated.observation("1", of: "whole", "2019-H1", value: "43"),
                Stated.target("2", of: "a", "2019", value: "50"), Stated.target("3", of: "b", "2019", value: "50"),
            ], "2019-01-01", "half_year")
        #expect(row?["realisation"]?.string(at: "shown") == "43.0")
        #expect(row?["realisation"]?["share_to_date"] == true)
        #expect(row?["realisation"]?["band"] == nil)
    }
}
