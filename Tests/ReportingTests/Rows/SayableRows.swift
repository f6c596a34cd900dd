import JSON
import Shared
import Testing

/// Statements about indicators and agreements for which the contract once had no event: the shortest event that states
/// each, with related cases. Numbers of fields, terms and drafts are in `AgreementRows`, the fiscal year of a city in
/// `FiscalYearRows`, signs of life in `VitalityRows` and `LifeAxisRows`.
struct SayableRows {
    private func indicator() throws -> HistoryEvent {
        try Stated.event(
            "indicators.indicator.defined",
            #"{"indicator":"i","title":{"en":"I"},"about":[{"kind":"partnership","code":"p"}],"measure":"1","cumulation":"none","#
                + #""unit":"km"}"#, id: "indicator")
    }

    private func baseline(_ code: String, _ more: String) throws -> HistoryEvent {
        try Stated.event(
            "indicators.baseline.stated", #"{"baseline":"\#(code)","indicator":"i",\#(more)}"#, id: code)
    }

    private func figure(_ period: String, _ value: String = "25") throws -> HistoryEvent {
        try Stated.event(
            "indicators.observation.recorded",
            #"{"observation":"o","indicator":"i","state":"approved","value":\#(value),"period":\#(period)}"#, id: "o")
    }

    private func target(_ time: String) throws -> HistoryEvent {
        try Stated.event("indicators.target.set", #"{"target":"t","indicator":"i","value":50,\#(time)}"#, id: "t")
    }

    private func stated(_ events: [HistoryEvent]) throws -> JSONValue {
        try report(events, asOf: "2018-12-31").element(of: "indicators", code: "i")
    }

    // MARK: Baselines

    static let baselines: [(String, String, String)] = [
        (#""value":33,"on":"2016""#, "33", "Baseline: 33 km, 2016"),
        // Related cases: a day; an approximate value; a period; a vaguely known time.
        (#""value":33,"on":"2016-06-10""#, "33", "Baseline: 33 km, 10 June 2016"),
        (#""value":{"about":33},"on":"2016""#, #"{"about":33}"#, "Baseline: about 33 km, 2016"),
        (
            #""value":0,"period":{"start":"2016-01-01","end":"2016-12-31","type":"full_year"}"#, "0",
            "Baseline: 0 km, 2016, full year"
        ),
        (#""value":33,"period":{"date":"[..2004]","type":"coarse"}"#, "33", "Baseline: 33 km, 2004 or before"),
    ]

    /// The baseline is shown above the table, which is not compared with it yet.
    @Test(arguments: Self.baselines) func aBaselineStandsAboveTheTable(
        _ stated: String, _ value: String, _ shown: String
    ) throws {
        let year = #"{"start":"2017-01-01","end":"2017-12-31","type":"full_year"}"#
        let events = [try self.indicator(), try self.baseline("b", stated), try self.figure(year)]
        let baselines = try self.stated(events).list(at: "baselines")
        #expect(baselines.map { $0.string(at: "baseline") } == ["b"])
        let baseline = try #require(baselines.first)
        #expect(baseline["value"]?.text == value)
        #expect((baseline["on"] == nil) == (baseline["period"] != nil))
        #expect(baseline.list(at: "events").map { $0.string(at: "id") } == ["b"])
        let page = try SeenPage(events, asOf: "2018-12-31")
        let place = try #require(page.lines.firstIndex(of: shown))
        let table = try #require(page.lines.firstIndex(of: "Actual"))
        #expect(place < table)
    }

    /// Related cases: rival baselines are shown side by side, without a dispute; without figures there is no table;
    /// without a baseline the page says nothing.
    @Test func severalBaselinesStandSideBySide() throws {
        let events = [
            try self.indicator(), try self.baseline("b", #""value":33,"on":"2016","quoted":"a third""#),
            try self.baseline("a", #""value":40,"on":"2016","dimensions":{"sex":"f"}"#),
            try self.baseline("c", #""value":20,"on":"2015""#),
        ]
        let baselines = try self.stated(events).list(at: "baselines")
        #expect(baselines.compactMap { $0.string(at: "baseline") } == ["c", "a", "b"])
        #expect(baselines.map { $0.string(at: "quoted") } == [nil, nil, "a third"])
        #expect(try report(events, asOf: "2018-12-31").list(at: "disputed").isEmpty)
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says("Baseline: 20 km, 2015"))
        #expect(page.says("Baseline: 40 km, 2016, sex: f"))
        #expect(page.says("Baseline: 33 km, 2016"))
        #expect(!page.says("Actual"))
        #expect(try !SeenPage([self.indicator()], asOf: "2018-12-31").mentions("aseline"))
    }

    /// Related cases: no day and no period; both; no value.
    @Test(arguments: [
        #""value":33"#, #""value":33,"on":"2016","period":{"date":"2016","type":"coarse"}"#, #""on":"2016""#,
    ]) func aBaselineWithoutOneTimeOrWithoutAValueIsRefused(_ stated: String) {
        #expect(throws: Refusal.self) { try self.baseline("b", stated) }
    }

    // MARK: Coarse periods and fiscal years

    static let periods: [(String, String)] = [
        (#"{"date":"[..2004]","type":"coarse"}"#, "2004 or before"),
        (#"{"date":"2005","months":3,"type":"coarse"}"#, "2005, 3 months of it"),
        // Related cases: one month; no months; an interval; an unknown date; a fiscal year.
        (#"{"date":"2005","months":1,"type":"coarse"}"#, "2005, 1 month of it"),
        (#"{"date":"2005-03","type":"coarse"}"#, "March 2005"),
        (#"{"date":"2016-07/2016-08","type":"coarse"}"#, "July 2016 – August 2016"),
        (#"{"date":"XXXX","type":"coarse"}"#, "date unknown"),
        (
            #"{"end":"2017-09-30","start":"2016-10-01","type":"fiscal_year"}"#,
            "1 October 2016 – 30 September 2017, fiscal year"
        ),
    ]

    @Test(arguments: Self.periods) func aFigureHasATimeAsCoarseAsItIsKnown(_ period: String, _ shown: String) throws {
        let events = [try self.indicator(), try self.figure(period)]
        let rows = try self.stated(events).list(at: "rows")
        #expect(rows.map { $0["period"]?.text } == [period])
        #expect(rows.map { $0["actual"]?["value"]?.text } == ["25"])
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says(shown))
        #expect(page.says("25 km"))
    }

    private static let year = #"{"start":"2016-01-01","end":"2016-12-31","type":"full_year"}"#
    private static let fiscal = #"{"start":"2016-04-01","end":"2017-03-31","type":"fiscal_year"}"#
    private static let coarse = #"{"date":"2016","type":"coarse"}"#
    private static let months = #"{"date":"2016","months":3,"type":"coarse"}"#

    static let held: [(String, String, String, Bool)] = [
        ("a time that is hardly known", Self.coarse, Self.coarse, true),
        ("months of it", Self.months, Self.months, true),
        ("a fiscal year", Self.fiscal, Self.fiscal, true),
        // Related cases: figures of two period types are shown side by side.
        ("the calendar year", Self.coarse, Self.year, false), ("no months of it", Self.months, Self.coarse, false),
        ("the calendar year beside the fiscal year", Self.fiscal, Self.year, false),
    ]

    @Test(arguments: Self.held) func aFigureIsHeldAgainstATargetOfTheSameTime(
        _ name: String, _ figure: String, _ target: String, _ isHeld: Bool
    ) throws {
        let rows = try self.stated([
            self.indicator(), self.figure(figure), self.target(#""period":\#(target)"#),
        ]).list(at: "rows")
        #expect(rows.count == (isHeld ? 1 : 2))
        #expect(rows.compactMap { $0["realisation"]?.string(at: "shown") } == (isHeld ? ["50.0"] : []))
    }

    /// Related cases: no date; days in its place; impossible numbers of months; a date in place of days.
    @Test(arguments: [
        #"{"type":"coarse"}"#, #"{"start":"2016-01-01","end":"2016-12-31","type":"coarse"}"#,
        #"{"date":"2016","months":0,"type":"coarse"}"#, #"{"date":"2016","months":1201,"type":"coarse"}"#,
        #"{"date":"2016","type":"full_year"}"#, #"{"date":"2016","type":"fiscal_year"}"#,
    ]) func aPeriodThatSaysNoTimeIsRefused(_ period: String) {
        #expect(throws: Refusal.self) { try self.figure(period) }
    }

    // MARK: Recurring and relative targets

    private static let standing = "Recurring target or target with a deadline: 50 km"
    private static let half = #"{"start":"2016-01-01","end":"2016-06-30","type":"half_year"}"#
    private static let quarter = #"{"start":"2016-01-01","end":"2016-03-31","type":"quarter"}"#
    private static let month = #"{"start":"2016-02-01","end":"2016-02-29","type":"month"}"#

    static let recurring: [(String, String, String, Bool)] = [
        ("year", Self.year, "every year", true),
        // Related cases: other kinds of periods; a fiscal year is a year; a figure of another kind.
        ("year", Self.fiscal, "every year", true), ("half_year", Self.half, "every half year", true),
        ("quarter", Self.quarter, "every quarter", true), ("month", Self.month, "every month", true),
        ("month", Self.year, "every month", false), ("year", Self.coarse, "every year", false),
    ]

    @Test(arguments: Self.recurring) func aTargetThatRecursIsHeldAgainstEachPeriodOfItsKind(
        _ every: String, _ period: String, _ shown: String, _ isHeld: Bool
    ) throws {
        let events = [try self.indicator(), try self.figure(period), try self.target(#""every":"\#(every)""#)]
        let indicator = try self.stated(events)
        #expect(indicator.list(at: "standing_targets").map { $0.string(at: "every") } == [every])
        let row = try #require(indicator.list(at: "rows").first)
        #expect(row["target"]?.string(at: "every") == (isHeld ? every : nil))
        #expect(row["realisation"]?.string(at: "shown") == (isHeld ? "50.0" : nil))
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says("\(Self.standing), \(shown)"))
        // It is shown next to the figure too.
        #expect(page.says(shown) == isHeld)
    }

    static let due: [(String, String, String)] = [
        (#"{"months":36,"after":"2016-03-01"}"#, "2019-03-01", "by 1 March 2019 (36 months after 1 March 2016)"),
        // Related cases: one month, to a day that exists; a coarse day.
        (#"{"months":1,"after":"2016-01-31"}"#, "2016-02-29", "by 29 February 2016 (1 month after 31 January 2016)"),
        (
            #"{"months":36,"after":"2016-03"}"#, "2019-03-01/2019-03-31",
            "by 1 March 2019 – 31 March 2019 (36 months after March 2016)"
        ),
    ]

    @Test(arguments: Self.due) func aTargetIsDueMonthsAfterADay(
        _ due: String, _ deadline: String, _ shown: String
    ) throws {
        let events = [try self.indicator(), try self.target(#""due":\#(due)"#)]
        let target = try #require(try self.stated(events).list(at: "standing_targets").first)
        #expect(target.string(at: "deadline") == deadline)
        #expect(target["every"] == nil)
        #expect(target["value"] == 50)
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says("\(Self.standing), \(shown). Not yet compared with a figure here"))
    }

    /// A related case: from when and until when it recurs.
    @Test func aTargetThatRecursSaysItsTime() throws {
        let events = [
            try self.indicator(), try self.target(#""every":"year","from":"2016","until":"2018""#),
        ]
        let target = try #require(try self.stated(events).list(at: "standing_targets").first)
        #expect([target.string(at: "from"), target.string(at: "until")] == ["2016", "2018"])
        #expect(try SeenPage(events, asOf: "2018-12-31").says("\(Self.standing), every year (2016 – 2018)"))
    }

    /// Related cases: no time; two; an unknown period; no day to count from; no months; an end before the beginning.
    @Test(arguments: [
        #""quoted":"50""#, #""every":"year","due":{"months":36,"after":"2016"}"#, #""every":"week""#,
        #""due":{"months":36}"#, #""due":{"months":0,"after":"2016"}"#, #""every":"year","from":"2018","until":"2016""#,
    ]) func aTargetWithoutOneTimeIsRefused(_ time: String) {
        #expect(throws: Refusal.self) { try self.target(time) }
    }
}
