internal import JSON
internal import ReportingDomain
internal import Shared
internal import Testing

/// What is derived from a series as a whole, in the report and on its page.
struct SeriesRows {
    private static let indicator = "indicators.indicator.defined"
    private static let about = #""about":[{"kind":"partnership","code":"p"}]"#

    private static func year(_ year: Int) -> String {
        #""period":{"start":"\#(year)-01-01","end":"\#(year)-12-31","type":"full_year"}"#
    }

    private static func defined(_ code: String, _ more: String, cumulation: String = "none") throws -> HistoryEvent {
        try Stated.event(
            Self.indicator,
            #"{"indicator":"\#(code)","title":{"en":"\#(code)"},"measure":"1","cumulation":"\#(cumulation)",\#(Self.about)\#(more)}"#,
            id: "indicator-\(code)")
    }

    private static func figure(
        _ id: String, of code: String, _ year: Int, _ value: String, _ more: String = ""
    ) throws -> HistoryEvent {
        try Stated.event(
            "indicators.observation.recorded",
            #"{"observation":"\#(id)","indicator":"\#(code)","state":"approved","value":\#(value),\#(Self.year(year))\#(more)}"#,
            id: id)
    }

    private static func target(_ code: String, _ year: Int, _ value: String) throws -> HistoryEvent {
        try Stated.event(
            "indicators.target.set",
            #"{"target":"t\#(year)","indicator":"\#(code)","value":\#(value),\#(Self.year(year))}"#, id: "t\(year)")
    }

    private static func stated(_ events: [HistoryEvent], _ code: String = "i") throws -> JSONValue {
        try report(events, asOf: "2020-12-31").element(of: "indicators", code: code)
    }

    // MARK: Trends

    /// Revenue that rose while its realisation fell: the two are different statements.
    private static func revenue() throws -> [HistoryEvent] {
        [
            try Self.defined("i", #","currency":"IDR""#), try Self.target("i", 2017, "2400"),
            try Self.target("i", 2019, "3000"), try Self.target("i", 2018, "2700"),
            try Self.figure("2017", of: "i", 2017, "2174.4"), try Self.figure("2018", of: "i", 2018, "2300"),
            try Self.figure("2019", of: "i", 2019, "2526"),
        ]
    }

    @Test func aRiseThatIsNotInTheFiguresIsNotSupported() throws {
        let trends = try Self.stated(Self.revenue()).list(at: "trends")
        let actual = try #require(trends.first { $0["measure"]?.string == "actual" })
        #expect(actual["rose_each_period"]?.string == "yes")
        let realisation = try #require(trends.first { $0["measure"]?.string == "realisation" })
        #expect(realisation["rose_each_period"]?.string == "no")
        #expect(realisation["before"]?["value"]?.text == "90.6")
    }

    @Test(arguments: [
        (
            PageLanguage.english,
            "Realisation: \u{201C}rose in each period\u{201D} is not supported: 90.6% in 2017, then 85.2% in 2018."
        ),
        (
            .indonesian,
            "Persentase realisasi: \u{201C}naik setiap periode\u{201D} tidak didukung data: 90,6% pada 2017, lalu 85,2% pada 2018."
        ),
        (.korean, "달성률: ‘매 기간 증가’는 자료로 뒷받침되지 않음. 2017년 90.6%, 이후 2018년 85.2%."),
    ]) func thePageSaysSo(_ language: PageLanguage, _ sentence: String) throws {
        let page = try SeenPage(Self.revenue(), asOf: "2020-12-31", language)
        #expect(page.mentions(sentence), "\(page.lines.filter { $0.contains("90") })")
    }

    @Test func aRiseOverAMissingYearIsUndetermined() throws {
        let events = [
            try Self.defined("i", #","frequency":"full_year""#), try Self.figure("a", of: "i", 2016, "1"),
            try Self.figure("b", of: "i", 2018, "3"),
        ]
        let trend = try #require(try Self.stated(events).list(at: "trends").first)
        #expect(trend["rose_each_period"]?.string == "undetermined")
        #expect(trend.list(at: "missing").count == 1)
        let page = try SeenPage(events, asOf: "2020-12-31")
        #expect(page.mentions("cannot be determined: there is no figure for 2017."))
        #expect(
            page.mentions(
                "Sum of the periods with a figure (2016, 2018): Not defined: a period between the first and the last one has no value. (no data for 2017)"
            ))
    }

    // MARK: Breakdowns

    @Test func whatIsInNoPartIsShownAsNotStated() throws {
        let events = [
            try Self.defined("i", #","unit":"persons","dimensions":[{"dimension":"sex","coverage":"partial"}]"#),
            try Self.figure("whole", of: "i", 2019, "10"),
            try Self.figure("f", of: "i", 2019, "4", #","dimensions":{"sex":"f"}"#),
            try Self.figure("m", of: "i", 2019, "3", #","dimensions":{"sex":"m"}"#),
        ]
        let breakdown = try #require(try Self.stated(events).list(at: "breakdowns").first)
        #expect(breakdown["not_stated"] == 3)
        #expect(breakdown["coverage"]?.string == "partial")
        #expect(breakdown.list(at: "parts").map { $0.string(at: "part") } == ["f", "m"])
        let page = try SeenPage(events, asOf: "2020-12-31")
        #expect(page.mentions("not stated: 3 persons; total: 10 persons"))
    }

    @Test func aDifferenceWarnsAndChangesNothing() throws {
        let events = [
            try Self.defined("i", #","dimensions":[{"dimension":"sex","coverage":"complete"}]"#),
            try Self.figure("whole", of: "i", 2019, "10"),
            try Self.figure("f", of: "i", 2019, "4", #","dimensions":{"sex":"f"}"#),
            try Self.figure("m", of: "i", 2019, "5", #","dimensions":{"sex":"m"}"#),
        ]
        let indicator = try Self.stated(events)
        let difference = try #require(
            indicator.list(at: "breakdowns").first?.list(at: "differences").first)
        #expect(difference["parts"] == 9)
        #expect(difference["total"] == 10)
        #expect(indicator.list(at: "rows").first?["actual"]?["value"] == 10)
        let page = try SeenPage(events, asOf: "2020-12-31")
        #expect(page.mentions("i: the parts add up to 9, and the total is 10; the total counts."))
    }

    // MARK: Formulas

    @Test func aFormulaShowsItsNumbersOrWhyItHasNone() throws {
        let events = [
            try Self.defined("a", ""), try Self.defined("b", ""),
            try Self.defined("i", #","formula":"{a} / {b}","decimals":2"#),
            try Self.figure("a18", of: "a", 2018, "3"), try Self.figure("b18", of: "b", 2018, "4"),
            try Self.figure("a19", of: "a", 2019, "3"), try Self.figure("b19", of: "b", 2019, "0"),
        ]
        let indicator = try Self.stated(events)
        let rows = indicator.list(at: "rows")
        #expect(rows.first?["worked_example"]?.string == "3 ÷ 4 = 0.75")
        #expect(rows.last?["formula_not_defined"]?.string == "division_by_zero")
        #expect(rows.last?["worked_example"] == nil)
        let page = try SeenPage(events, asOf: "2020-12-31")
        #expect(indicator["to_date"]?["figure"]?["not_defined"]?.string == "division_by_zero")
        #expect(page.mentions("2018: worked example: 3 ÷ 4 = 0.75"))
        #expect(
            page.mentions("2019: result of the formula: Not defined: the divisor of the formula is zero."),
            "\(page.lines.filter { $0.contains("2019") })")
    }

    // MARK: Corrections

    private static func corrected(lockedOn day: String?) throws -> [HistoryEvent] {
        [
            try Self.defined("i", "", cumulation: "summing"), try Self.figure("o", of: "i", 2018, "10"),
            try Self.figure("next", of: "i", 2019, "5"),
            try Stated.event(
                "indicators.observation.corrected",
                #"{"observation":"o","indicator":"i","state":"approved","value":12,\#(Self.year(2018)),"reason":{"text":{"en":"Late receipts."},"code":"source_error"}}"#,
                id: "c", at: "2020-06-01T00:00:00Z"),
        ]
            + (try day.map {
                [
                    try Stated.event(
                        "indicators.period_lock.set",
                        #"{"period_lock":"audit","indicators":["i"],\#(Self.year(2018)),"on":"\#($0)","reason":{"text":{"en":"Audited."}}}"#,
                        id: "audit")
                ]
            } ?? [])
    }

    @Test func aCorrectionListsTheFiguresThatItMoved() throws {
        let events = try Self.corrected(lockedOn: nil)
        let row = try #require(try Self.stated(events).list(at: "rows").first)
        let earlier = try #require(row.list(at: "earlier").first)
        #expect(earlier["after_lock"] == nil)
        let moved = earlier.list(at: "moved")
        #expect(moved.map { $0.string(at: "figure") } == ["observed", "running", "running"])
        #expect(moved.last?["before"] == 15)
        #expect(moved.last?["after"] == 17)
        let page = try SeenPage(events, asOf: "2020-12-31")
        #expect(page.mentions("running total of 2018: from 10 to 12; running total of 2019: from 15 to 17."))
        #expect(page.mentions("running total 17"))
    }

    @Test func aCorrectionAfterTheLockSaysSo() throws {
        let events = try Self.corrected(lockedOn: "2020-03-01")
        let row = try #require(try Self.stated(events).list(at: "rows").first)
        #expect(row.list(at: "earlier").first?["after_lock"] == true)
        #expect(try SeenPage(events, asOf: "2020-12-31").mentions("Corrected after its period was locked."))
    }

    /// Related case: a lock of a later day does not concern the correction.
    @Test func aCorrectionBeforeTheLockDoesNotSaySo() throws {
        let events = try Self.corrected(lockedOn: "2020-09-01")
        let row = try #require(try Self.stated(events).list(at: "rows").first)
        #expect(row.list(at: "earlier").first?["after_lock"] == nil)
    }

    // MARK: Growth, prices, sources and overall targets

    @Test func growthIsShownOrSaysWhyNot() throws {
        let events = [
            try Self.defined(
                "i",
                #","currency":"IDR","price_basis":"real","base_period":{"start":"2010-01-01","end":"2010-12-31","type":"full_year"},"data_source":{"en":"City budget"},"dimensions":[{"dimension":"kind","coverage":"partial"}]"#
            ),
            try Self.figure("a", of: "i", 2017, "0"), try Self.figure("b", of: "i", 2018, "40"),
            try Self.figure("c", of: "i", 2019, "50"),
            try Stated.event(
                "indicators.target.set",
                #"{"target":"t","indicator":"i","value":100,"dimensions":{"kind":"hotel"},"overall":{"start":"2016-01-01","end":"2019-12-31","type":"custom"}}"#,
                id: "t"),
        ]
        let indicator = try Self.stated(events)
        let rows = indicator.list(at: "rows")
        #expect(
            rows.map { $0["growth"]?["not_defined"]?.string } == ["base_period_missing", "base_period_is_zero", nil])
        #expect(rows.last?["growth"]?["shown"]?.string == "25.00")
        #expect(indicator["price_basis"]?.string == "real")
        #expect(indicator.list(at: "overall_targets").first?["dimensions"]?["kind"]?.string == "hotel")
        let page = try SeenPage(events, asOf: "2020-12-31")
        #expect(page.mentions("growth 25.00%"))
        #expect(page.mentions("2018: growth: Not defined: the value of the base period is zero."))
        #expect(page.mentions("constant prices of 2010"))
        #expect(page.mentions("Data source: City budget"))
        #expect(page.mentions("for the whole time"))
    }

    @Test func theScheduleIndexStandsBesideTheProgress() throws {
        let events = [
            try Self.defined("i", ""),
            try Stated.event(
                "indicators.baseline.stated", #"{"baseline":"b","indicator":"i","value":10,"on":"2016"}"#, id: "b"),
            try Self.target("i", 2019, "20"), try Self.figure("a", of: "i", 2019, "15"),
        ]
        let row = try #require(try Self.stated(events).list(at: "rows").first)
        let progress = try #require(row.list(at: "progress").first)
        #expect(progress["schedule"]?["shown"]?.string == "0.50")
        #expect(progress["schedule"]?["band"]?["table"]?.string == "schedule-index")
        #expect(try SeenPage(events, asOf: "2020-12-31").mentions("schedule index 0.50 ("))
    }
}
