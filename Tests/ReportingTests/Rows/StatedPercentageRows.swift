import IndicatorMath
import JSON
import ReportingDomain
import Shared
import Testing

/// A percentage stated by a source has a band only if its figure and its target can be compared.
struct StatedPercentageRows {
    /// A figure of 2017 for which a source states a percentage of its target.
    struct Percentage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Whether the indicator has another definition from 2017 on.
        var isRedefined = false
        let target: String?
        let figure: String
        let shown: String
        let band: Band?
        let notDefined: String?
    }

    private static let late = #""value":20,"set_on":"2018-03-01""#
    private static let inTime = #""value":20,"set_on":"2017-02-01""#

    static let stated: [Percentage] = [
        Percentage(
            testDescription: "the target was set late", target: Self.late, figure: #""value":19,"realisation":95"#,
            shown: "95", band: nil, notDefined: "target_set_late"),
        Percentage(
            testDescription: "the target was set late, and the percentage stands alone", target: Self.late,
            figure: #""realisation":95"#, shown: "95", band: nil, notDefined: nil),
        Percentage(
            testDescription: "the target is of another definition", isRedefined: true,
            target: #""value":20,"set_on":"2016-06-01""#, figure: #""value":19,"realisation":95"#, shown: "95",
            band: nil, notDefined: "other_definition"),
        Percentage(
            testDescription: "a ratio for a percentage", target: #""value":20"#,
            figure: #""value":30,"realisation":1.5"#, shown: "1.5", band: nil, notDefined: "unit_in_doubt"),
        // Related cases: near a ratio; a hundred times too much; comparable figures.
        Percentage(
            testDescription: "nearly the ratio", target: #""value":20"#, figure: #""value":30,"realisation":1.6"#,
            shown: "1.6", band: nil, notDefined: "unit_in_doubt"),
        Percentage(
            testDescription: "a hundred times the percentage", target: #""value":20"#,
            figure: #""value":30,"realisation":15000"#, shown: "15000", band: nil, notDefined: "unit_in_doubt"),
        Percentage(
            testDescription: "no ratio, only another percentage", target: #""value":20"#,
            figure: #""value":30,"realisation":1.7"#, shown: "1.7", band: .ineffective, notDefined: nil),
        Percentage(
            testDescription: "the target was set in time", target: Self.inTime,
            figure: #""value":19,"realisation":95"#, shown: "95", band: .effective, notDefined: nil),
        Percentage(
            testDescription: "the target is of the new definition", isRedefined: true, target: Self.inTime,
            figure: #""value":19,"realisation":95"#, shown: "95", band: .effective, notDefined: nil),
        Percentage(
            testDescription: "the percentage that figure and target give", target: #""value":20"#,
            figure: #""value":30,"realisation":150"#, shown: "150", band: .veryEffective, notDefined: nil),
        Percentage(
            testDescription: "no target is known", target: nil, figure: #""realisation":95"#, shown: "95",
            band: .effective, notDefined: nil),
    ]

    private func events(_ stated: Percentage) throws -> [HistoryEvent] {
        let about = #""about":[{"kind":"partnership","code":"p"}]"#
        let period = #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"}"#
        let versions = stated.isRedefined ? ["", #","version":2,"from":"2017-01-01""#] : [""]
        var events = try versions.enumerated().map { position, more in
            try Stated.event(
                "indicators.indicator.defined",
                #"{"indicator":"i","title":{"en":"I"},"measure":"1","cumulation":"none",\#(about)\#(more)}"#,
                id: "version-\(position)")
        }
        if let target = stated.target {
            events.append(
                try Stated.event(
                    "indicators.target.set", #"{"target":"t","indicator":"i",\#(period),\#(target)}"#, id: "t"))
        }
        events.append(
            try Stated.event(
                "indicators.observation.recorded",
                #"{"observation":"o","indicator":"i","state":"approved",\#(period),\#(stated.figure)}"#, id: "o"))
        return events
    }

    @Test(arguments: Self.stated) func aStatedPercentageHasABandOnlyWhereFigureAndTargetCompare(
        _ stated: Percentage
    ) throws {
        let events = try self.events(stated)
        let row = try report(events, asOf: "2018-12-31").row("i", "2017-01-01")
        // The percentage is quoted in any case.
        #expect(row["stated_realisation"]?.string(at: "shown") == stated.shown)
        #expect(row["stated_realisation"]?.string(at: "band") == stated.band?.rawValue)
        #expect(row.string(at: "not_defined") == stated.notDefined)
        if stated.notDefined != nil { #expect(row["realisation"] == nil) }
        guard stated.band == nil else { return }
        let page = try SeenPage(events, asOf: "2018-12-31")
        for band in Band.allCases { #expect(!page.says(band.translation.en), "\(band)") }
        #expect(page.mentions("(as the source states)"))
    }

    /// A related case: the page states the reason.
    @Test func aRatioForAPercentageIsFlaggedOnThePage() throws {
        let page = try SeenPage(self.events(Self.stated[3]), asOf: "2018-12-31")
        #expect(page.says("Not defined: the unit is in doubt (0.3 or 30%?)."))
        #expect(page.says("1.5% (as the source states)"))
        #expect(!page.mentions("150%"))
    }
}
