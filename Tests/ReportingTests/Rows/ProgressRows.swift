internal import JSON
internal import Shared
internal import Testing

/// The progress from a baseline to the target of a year: its figure, or the sentence why there is none. Degenerate
/// targets neither crash the page nor leave a cell empty.
struct ProgressRows {
    struct Degenerate: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let baseline: String?
        let target: String
        let actual: String
        var isFalling = false
        let shown: String
        let code: String?
    }

    static let cases: [Degenerate] = [
        Degenerate(
            testDescription: "target equals baseline", baseline: "5", target: "5", actual: "7",
            shown: "Not defined: the target equals the baseline.", code: "target_equals_baseline"),
        Degenerate(
            testDescription: "falling complaints to zero", baseline: "10", target: "0", actual: "4", isFalling: true,
            shown: "0.60", code: nil),
        Degenerate(
            testDescription: "target zero without a baseline", baseline: nil, target: "0", actual: "3",
            shown: "Not defined: there is no baseline.", code: "no_baseline"),
        Degenerate(
            testDescription: "negative figures", baseline: "-2.0", target: "1.0", actual: "-0.5", shown: "0.50",
            code: nil),
    ]

    private static func events(_ stated: Degenerate) throws -> [HistoryEvent] {
        let year = #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"}"#
        var events = [
            try Stated.event(
                "indicators.indicator.defined",
                #"{"indicator":"i","title":{"en":"I"},"about":[{"kind":"partnership","code":"p"}],"measure":"1","cumulation":"none","ascending":\#(!stated.isFalling)}"#,
                id: "indicator"),
            try Stated.event(
                "indicators.target.set", #"{"target":"t","indicator":"i","value":\#(stated.target),\#(year)}"#, id: "t"),
            try Stated.event(
                "indicators.observation.recorded",
                #"{"observation":"o","indicator":"i","state":"approved","value":\#(stated.actual),\#(year)}"#, id: "o"),
        ]
        if let baseline = stated.baseline {
            events.append(
                try Stated.event(
                    "indicators.baseline.stated", #"{"baseline":"b","indicator":"i","value":\#(baseline),"on":"2016"}"#,
                    id: "b"))
        }
        return events
    }

    @Test(arguments: Self.cases) func progressIsShownOrSaysWhyNot(_ stated: Degenerate) throws {
        let events = try Self.events(stated)
        let row = try #require(
            try report(events, asOf: "2018-12-31").element(of: "indicators", code: "i").list(at: "rows").first)
        let progress = try #require(row.list(at: "progress").first)
        #expect(progress["not_defined"]?.string == stated.code)
        if stated.code == nil { #expect(progress["shown"]?.string == stated.shown) }
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(
            page.lines.contains { $0.contains("Progress from the baseline") && $0.contains(stated.shown) }, "\(page)")
        for wrong in ["nan", "inf"] {
            #expect(!page.lines.contains { $0.lowercased().split(separator: " ").contains(wrong[...]) })
        }
    }
}
