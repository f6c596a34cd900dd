import IndicatorMath
import JSON
import ReportingDomain
import Shared
import Testing

/// If it is undecided whether a greater figure is better, no percentage is computed and nothing has a band.
struct UndecidedDirectionRows {
    private static let first = "2020-01-01T00:00:00Z"
    private static let later = "2020-06-01T00:00:00Z"

    private func indicator(_ id: String, _ more: String, at time: String = Self.first) throws -> HistoryEvent {
        try Stated.event(
            "indicators.indicator.defined",
            #"{"indicator":"i","title":{"en":"I"},"measure":"1","cumulation":"none","#
                + #""about":[{"kind":"partnership","code":"p"}]\#(more)}"#, id: id, from: "urn:\(id)", at: time)
    }

    /// The direction stated by two publishers, and the result for a figure of 30 and a target of 20.
    struct Tried: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let one: String
        let other: String
        var time = UndecidedDirectionRows.first
        let notDefined: String?
        let reached: String
        let band: Band?
    }

    static let directions: [Tried] = [
        Tried(
            testDescription: "nothing decides", one: #","ascending":true"#, other: #","ascending":false"#,
            notDefined: "undecided", reached: "undetermined", band: nil),
        // Related cases: the later one is used; both say the same; one states no direction.
        Tried(
            testDescription: "the later one falls", one: #","ascending":true"#, other: #","ascending":false"#,
            time: Self.later, notDefined: "falling_indicator", reached: "no", band: nil),
        Tried(
            testDescription: "the later one rises", one: #","ascending":false"#, other: #","ascending":true"#,
            time: Self.later, notDefined: nil, reached: "yes", band: .veryEffective),
        Tried(
            testDescription: "both rise", one: #","ascending":true"#, other: #","ascending":true"#, notDefined: nil,
            reached: "yes", band: .veryEffective),
        Tried(
            testDescription: "one says nothing", one: "", other: #","ascending":false"#,
            notDefined: "falling_indicator", reached: "no", band: nil),
    ]

    @Test(arguments: Self.directions) func withoutADirectionThereIsNoPercentageAndNoBand(_ tried: Tried) throws {
        let events = [
            try self.indicator("a", tried.one), try self.indicator("b", tried.other, at: tried.time),
            try Stated.target("t", "2017", value: "20"),
            try Stated.observation("o", "2017", value: "30", realisation: "150"),
        ]
        let row = try report(events, asOf: "2018-12-31").row("i", "2017-01-01")
        #expect((row["realisation"] == nil) == (tried.band == nil))
        #expect(row["realisation"]?.string(at: "band") == tried.band?.rawValue)
        // A percentage stated by the source is shown, and has a band only where a computed one has.
        #expect(row["stated_realisation"]?.string(at: "shown") == "150")
        #expect(row["stated_realisation"]?.string(at: "band") == tried.band?.rawValue)
        #expect(row.string(at: "not_defined") == tried.notDefined)
        #expect(row.string(at: "target_reached") == tried.reached)
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says("150% (as the source states)"))
        for band in Band.allCases { #expect(page.says(band.translation.en) == (band == tried.band), "\(band)") }
        #expect(
            page.says("Not defined: sources differ, and no rule decides between them.")
                == (tried.notDefined == "undecided"))
    }

    /// A related case: a target that is a bound determines the direction itself.
    @Test(arguments: [("30", "no"), ("15", "yes")])
    func aTargetThatIsABoundSaysItselfWhichWayIsBetter(_ value: String, _ reached: String) throws {
        let events = [
            try self.indicator("a", #","ascending":true"#), try self.indicator("b", #","ascending":false"#),
            try Stated.target("t", "2017", value: #"{"at_most":20}"#),
            try Stated.observation("o", "2017", value: value),
        ]
        let row = try report(events, asOf: "2018-12-31").row("i", "2017-01-01")
        #expect(row["realisation"] == nil)
        #expect(row.string(at: "not_defined") == "falling_indicator")
        #expect(row.string(at: "target_reached") == reached)
    }

    /// A related case: without a figure or a target, there is nothing to decide.
    @Test(arguments: [true, false]) func withoutAFigureOrATargetNothingIsSaid(_ hasTarget: Bool) throws {
        let held =
            try hasTarget ? Stated.target("t", "2017", value: "20") : Stated.observation("o", "2017", value: "30")
        let events = [
            try self.indicator("a", #","ascending":true"#), try self.indicator("b", #","ascending":false"#), held,
        ]
        let row = try report(events, asOf: "2018-12-31").row("i", "2017-01-01")
        #expect(row["not_defined"] == nil)
        #expect(row["target_reached"] == nil)
    }
}
