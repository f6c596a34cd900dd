internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// What the value of a row may be added up over.
struct SummableTests {
    /// The definition, the period, the value and the breakdown of one figure.
    struct Case: Sendable {
        var cumulation = "none"
        var measure = "1"
        /// How the dimension `sex` is declared; nil where it is not.
        var coverage: String?
        var period = "2016"
        var value = "5"
        var dimensions: String?
        let over: SeriesRow.SummableOver
    }

    private static let female = #"{"sex":"f"}"#

    @Test(arguments: [
        Case(over: [.periods]), Case(cumulation: "summing", over: [.periods]), Case(cumulation: "latest", over: []),
        Case(measure: "2", over: []), Case(measure: "4", over: []), Case(period: "2016-Q1", over: [.periods]),
        Case(period: "2016 to 2016-06-30", over: []), Case(value: #"{"at_least":5}"#, over: []),
        Case(value: #"{"about":5}"#, over: [.periods]),
        Case(coverage: "complete", dimensions: Self.female, over: [.periods, .parts]),
        Case(coverage: "partial", dimensions: Self.female, over: [.periods, .parts]),
        Case(coverage: "overlapping", dimensions: Self.female, over: [.periods]),
        Case(dimensions: Self.female, over: [.periods]),
        Case(cumulation: "latest", coverage: "complete", dimensions: Self.female, over: [.parts]),
        Case(coverage: "complete", period: "2016 to 2016-06-30", dimensions: Self.female, over: [.parts]),
        Case(measure: "2", coverage: "complete", dimensions: Self.female, over: []),
        Case(coverage: "complete", dimensions: #"{"sex":"f","age":"young"}"#, over: [.periods]),
        Case(coverage: "complete", over: [.periods]),
    ]) func aFigure(_ stated: Case) throws {
        let dimension = stated.coverage.map { #""dimensions":[{"dimension":"sex","coverage":"\#($0)"}]"# }
        let breakdown = stated.dimensions.map { #""dimensions":\#($0)"# }
        let series = try SeriesFacts([
            .indicator("i", dimension ?? "", cumulation: stated.cumulation, measure: stated.measure),
            .observation("o", stated.period, stated.value, breakdown ?? ""),
        ]).series()
        #expect(series.rows.map(\.summableOver) == [stated.over])
    }

    @Test func aCoarsePeriodOverlapsOthers() throws {
        let data =
            #"{"observation":"o","indicator":"i","state":"approved","value":5,"#
            + #""period":{"type":"coarse","date":"2016"}}"#
        let series = try SeriesFacts([.indicator(), StatedFact("observation.recorded", data, "o")]).series()
        #expect(series.rows.map(\.summableOver) == [[]])
    }

    @Test func anUndecidedFigureAndAMissingOneAreNotAdded() throws {
        let series = try SeriesFacts([
            .indicator("i", #""frequency":"full_year""#), .observation("o1", "2016", "5"),
            .observation("o2", "2016", "6").from("https://example.org/other"), .observation("o3", "2018", "7"),
        ]).series()
        #expect(series.rows.map(\.summableOver) == [[], [], [.periods]])
    }
}
