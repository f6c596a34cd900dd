import IndicatorMath
import JSON
import ReportingDomain
import Shared
import Testing

/// Indicators in a report: rows T1, T4, T6, T7, U2, U5 to U8 and U14, each with related cases.
struct IndicatorRows {
    private func indicator(_ more: String = #""measure":"1","cumulation":"none""#, id: String = "indicator") throws
        -> HistoryEvent
    {
        try Stated.event(
            "indicators.indicator.defined",
            #"{"indicator":"i","title":{"en":"I"},"about":[{"kind":"partnership","code":"p"}],\#(more)}"#, id: id)
    }

    /// An approved figure of a year.
    private func figure(
        _ id: String, _ more: String, in year: Int = 2017, from source: String = Stated.office,
        at time: String = "2020-01-01T00:00:00Z"
    ) throws -> HistoryEvent {
        try Stated.event(
            "indicators.observation.recorded",
            #"{"observation":"\#(id)","indicator":"i","state":"approved","#
                + #""period":{"start":"\#(year)-01-01","end":"\#(year)-12-31","type":"full_year"},\#(more)}"#,
            id: id, from: source, at: time)
    }

    /// A target of 2017.
    private func target(_ more: String) throws -> HistoryEvent {
        try Stated.event(
            "indicators.target.set",
            #"{"target":"t","indicator":"i","#
                + #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"},\#(more)}"#, id: "t")
    }

    private func rows(_ events: [HistoryEvent], asOf day: String = "2018-12-31") throws -> [JSONValue] {
        try report(events, asOf: day).element(of: "indicators", code: "i").list(at: "rows")
    }

    private func breakdown(_ dimensions: String) -> String {
        dimensions.isEmpty ? "" : #","dimensions":\#(dimensions)"#
    }

    // MARK: T1

    /// A figure for which less is better, with its target.
    struct Falling: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let definition: String
        let target: String
        let actual: String
        let reached: String
        let shown: String

        init(
            _ name: String, _ definition: String, target: String, actual: String, _ reached: String, _ shown: String
        ) {
            self.testDescription = name
            self.definition = definition
            self.target = target
            self.actual = actual
            self.reached = reached
            self.shown = shown
        }
    }

    static let falling: [Falling] = [
        Falling(
            "leaks in percent", #""measure":"2","cumulation":"none","unit":"%","ascending":false"#, target: "20",
            actual: "33", "no",
            "target missed"),
        Falling(
            "tonnes of waste", #""measure":"1","cumulation":"none","unit":"t","ascending":false"#, target: "1400",
            actual: "1600", "no",
            "target missed"),
        Falling(
            "a target that is a bound", #""measure":"2","cumulation":"none","unit":"%""#, target: #"{"at_most":20}"#,
            actual: "33", "no",
            "target missed"),
        // Related cases.
        Falling(
            "less than the target", #""measure":"1","cumulation":"none","unit":"t","ascending":false"#, target: "1400",
            actual: "1200",
            "yes", "target reached"),
        Falling(
            "a figure on both sides of the target", #""measure":"1","cumulation":"none","unit":"t","ascending":false"#,
            target: "1400",
            actual: #"{"from":1300,"to":1500}"#, "undetermined", "cannot be determined"),
    ]

    /// T1.
    @Test(arguments: Self.falling) func t1TheDirectionDecidesAndNoRisingPercentageIsShown(_ tried: Falling) throws {
        let events = [
            try self.indicator(tried.definition), try self.target(#""value":\#(tried.target)"#),
            try self.figure("o", #""value":\#(tried.actual)"#),
        ]
        let row = try #require(try self.rows(events).first)
        #expect(row["realisation"] == nil)
        #expect(row.string(at: "not_defined") == "falling_indicator")
        #expect(row.string(at: "target_reached") == tried.reached)
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says(tried.shown))
        #expect(page.says("Not defined: a smaller figure is better, so a percentage of the target would mislead."))
        for band in Band.allCases { #expect(!page.says(band.translation.en), "\(band)") }
        #expect(!page.mentions("165%"))
        #expect(!page.mentions("114.3%"))
    }

    // MARK: T4

    static let outputs: [(String, String, String)] = [
        ("nothing", #""value":0"#, "never_started"),
        // Related cases.
        ("nothing, in percent too", #""value":0,"realisation":0"#, "never_started"),
        ("perhaps nothing", #""value":{"from":0,"to":5}"#, "never_started"),
        ("at most five", #""value":{"at_most":5}"#, "never_started"),
        ("one", #""value":1"#, "active"),
    ]

    /// T4.
    @Test(arguments: Self.outputs) func t4ZeroIsNotLife(_ name: String, _ stated: String, _ expected: String) throws {
        let events = [
            try Stated.agreement("mou", signed: "2016-01-01"),
            try self.indicator(#""measure":"1","cumulation":"none","level":"1""#),
            try self.figure("o", stated, in: 2020),
        ]
        let content = try report(events, asOf: "2021-02-01")
        #expect(content["activity"]?["dormancy"]?.string(at: "class") == expected)
        let sign = content["life"]?.list(at: "signs").first { $0.string(at: "axis") == "activity" }
        #expect((sign?["last"] != nil) == (expected == "active"))
    }

    // MARK: T6

    static let breakdowns: [(String, [String], [String])] = [
        ("women and men", [#"{"sex":"f"}"#, #"{"sex":"m"}"#], ["sex: f", "sex: m"]),
        // Related cases.
        ("all and women", ["", #"{"sex":"f"}"#], ["sex: f"]),
        (
            "by one name and by two", [#"{"sex":"f"}"#, #"{"age":"15-24","sex":"f"}"#],
            ["sex: f", "age: 15-24, sex: f"]
        ),
    ]

    /// T6.
    @Test(arguments: Self.breakdowns) func t6TheDimensionIsOnThePageWithItsName(
        _ name: String, _ dimensions: [String], _ labels: [String]
    ) throws {
        var events = [try self.indicator()]
        for (position, part) in dimensions.enumerated() {
            events.append(try self.figure("o\(position)", #""value":1"# + self.breakdown(part)))
        }
        let rows = try self.rows(events)
        #expect(rows.map { $0["dimensions"]?.text ?? "" }.sorted() == dimensions.sorted())
        let page = try SeenPage(events, asOf: "2018-12-31")
        for label in labels { #expect(page.says(label), "\(label)") }
    }

    // MARK: T7

    static let series: [(String, String, [String], String)] = [
        (
            "as a breakdown", "",
            [
                #""value":100,"dimensions":{"definition":"generated"}"#,
                #""value":60,"dimensions":{"definition":"landfilled"}"#,
            ], "dimensions"
        ),
        (
            "as a new version from a day on", #","version":2,"from":"2017-01-01""#, [#""value":100"#, #""value":60"#],
            "definition"
        ),
        // Related cases.
        (
            "as a version that the figure names", #","version":2"#,
            [#""value":100"#, #""value":60,"indicator_version":2"#], "definition"
        ),
        ("one definition throughout", "", [#""value":100"#, #""value":60"#], ""),
    ]

    /// T7.
    @Test(arguments: Self.series) func t7WhereTheDefinitionChangesTheSeriesBreaks(
        _ name: String, _ second: String, _ figures: [String], _ expected: String
    ) throws {
        var events = [
            try self.indicator(#""measure":"1","cumulation":"none","unit":"t","definition":{"en":"generated"}"#)
        ]
        if !second.isEmpty {
            events.append(
                try self.indicator(
                    #""measure":"1","cumulation":"none","unit":"t","definition":{"en":"landfilled"}\#(second)"#,
                    id: "anew"))
        }
        for (position, figure) in figures.enumerated() {
            events.append(try self.figure("o\(position)", figure, in: 2016 + position))
        }
        let rows = try self.rows(events)
        #expect(rows.map { $0["actual"]?["value"]?.text } == ["100", "60"])
        #expect(rows.map { $0.string(at: "series_break") ?? "" } == ["", expected])
        #expect(!rows.isEmpty)
        #expect(rows.allSatisfy { $0["realisation"] == nil })
        let page = try SeenPage(events, asOf: "2018-12-31")
        switch expected {
        case "dimensions": #expect(page.says("Another breakdown; not compared with the rows above"))
        case "definition":
            #expect(page.says("The definition changes; not compared with the rows above (Definition version 2)"))
        default: #expect(!page.mentions("not compared with the rows above"))
        }
    }

    // MARK: U2

    static let misnamed: [(String, String, String)] = [
        ("full_year", "2016-04-01", "2017-03-31"), ("full_year", "2016-01-01", "2018-12-31"),
        ("full_year", "2016-01-01", "2016-06-30"), ("month", "2016-01-01", "2016-12-31"),
        // Related cases.
        ("quarter", "2016-01-01", "2016-04-30"), ("half_year", "2016-01-15", "2016-07-14"),
        ("fiscal_year", "2016-01-01", "2016-12-31"),
    ]

    /// U2.
    @Test(arguments: Self.misnamed) func u2TypeAndDaysOfAPeriodAgreeOrAreRefused(
        _ type: String, _ start: String, _ end: String
    ) {
        let period = #""period":{"start":"\#(start)","end":"\#(end)","type":"\#(type)"}"#
        let stated = [
            "observation.recorded": #"{"observation":"o","indicator":"i","state":"approved","value":1,\#(period)}"#,
            "target.set": #"{"target":"t","indicator":"i","value":1,\#(period)}"#,
            "baseline.stated": #"{"baseline":"b","indicator":"i","value":1,\#(period)}"#,
        ]
        for (event, data) in stated {
            let refusal = #expect(throws: Refusal.self) { try Stated.event("indicators.\(event)", data, id: "1") }
            let sentence = refusal?.sentence ?? ""
            #expect(sentence.contains("is typed \(type) and"), "\(event): \(sentence)")
        }
    }

    static let named: [(String, String, String, String)] = [
        ("fiscal_year", "2016-04-01", "2017-03-31", "1 April 2016 – 31 March 2017, fiscal year"),
        // Related cases.
        ("full_year", "2016-01-01", "2016-12-31", "2016, full year"),
        ("month", "2016-02-01", "2016-02-29", "February 2016, month"),
    ]

    /// U2. A fiscal year is named as one.
    @Test(arguments: Self.named) func u2APeriodIsNamedAsWhatItIs(
        _ type: String, _ start: String, _ end: String, _ label: String
    ) throws {
        let period = #"{"start":"\#(start)","end":"\#(end)","type":"\#(type)"}"#
        let events = [
            try self.indicator(),
            try Stated.event(
                "indicators.observation.recorded",
                #"{"observation":"o","indicator":"i","state":"approved","value":1,"period":\#(period)}"#, id: "o"),
        ]
        #expect(try SeenPage(events, asOf: "2018-12-31").says(label))
    }

    // MARK: U5

    static let percentages: [(String, String, String, String)] = [
        (#""value":11999"#, "20000", "59.995", "ineffective"),
        (#""value":899600"#, "1000000", "89.96", "fairly_effective"),
        (#""value":1000049"#, "1000000", "100.005", "very_effective"),
        (#""realisation":59.995"#, "", "59.995", "ineffective"),
        // Related cases.
        (#""value":3"#, "5", "60.0", "less_effective"), (#""realisation":60.00"#, "", "60.00", "less_effective"),
    ]

    /// U5.
    @Test(arguments: Self.percentages) func u5ThePrintedFigureAndTheBandAgreeInEveryLanguage(
        _ stated: String, _ target: String, _ shown: String, _ name: String
    ) throws {
        var events = [try self.indicator(), try self.figure("o", stated)]
        if !target.isEmpty { events.append(try self.target(#""value":\#(target)"#)) }
        let row = try #require(try self.rows(events).first)
        let realisation = try #require(row[target.isEmpty ? "stated_realisation" : "realisation"])
        #expect(realisation.string(at: "shown") == shown)
        #expect(realisation.string(at: "band") == name)
        let band = try #require(Band(rawValue: name))
        for language in PageLanguage.allCases {
            let page = try SeenPage(events, asOf: "2018-12-31", language)
            #expect(page.mentions(language.number(shown) + "%"), "\(language)")
            #expect(page.says(band.translation.text(in: language)), "\(language)")
        }
    }

    // MARK: U6

    static let undefined: [(String, String, String, String)] = [
        ("-2", "-4", "negative_figure", "Not defined: this ratio does not apply to values below zero."),
        ("1", "-0.5", "negative_figure", "Not defined: this ratio does not apply to values below zero."),
        ("0", "7", "target_is_zero", "Not defined: the target is zero."),
        // Related cases.
        ("-2", "3", "negative_figure", "Not defined: this ratio does not apply to values below zero."),
        (#"{"from":1,"to":3}"#, "2", "not_one_number", "Not defined: the value is a range or a bound."),
    ]

    /// U6.
    @Test(arguments: Self.undefined) func u6WhatIsNotDefinedSaysWhy(
        _ target: String, _ actual: String, _ reason: String, _ shown: String
    ) throws {
        let events = [
            try self.indicator(), try self.target(#""value":\#(target)"#), try self.figure("o", #""value":\#(actual)"#),
        ]
        let row = try #require(try self.rows(events).first)
        #expect(row["realisation"] == nil)
        #expect(row.string(at: "not_defined") == reason)
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says(shown))
        #expect(!page.mentions("%"))
    }

    /// U6, a related case: zero out of something is a percentage.
    @Test func u6NothingOfSomethingIsNothing() throws {
        let row = try #require(
            try self.rows([self.indicator(), self.target(#""value":5"#), self.figure("o", #""value":0"#)]).first)
        #expect(row["realisation"]?.string(at: "shown") == "0.0")
        #expect(row["not_defined"] == nil)
    }

    // MARK: U7

    static let parts: [(String, String, String)] = [
        ("a target of women, a figure of all", #"{"sex":"f"}"#, ""),
        // Related cases.
        ("a target of all, a figure of women", "", #"{"sex":"f"}"#),
        ("a target of women, a figure of men", #"{"sex":"f"}"#, #"{"sex":"m"}"#),
    ]

    /// U7.
    @Test(arguments: Self.parts) func u7ATargetOfAPartIsNotHeldAgainstAnother(
        _ name: String, _ target: String, _ actual: String
    ) throws {
        let events = [
            try self.indicator(), try self.target(#""value":60"# + self.breakdown(target)),
            try self.figure("o", #""value":50"# + self.breakdown(actual)),
        ]
        let rows = try self.rows(events)
        #expect(rows.count == 2)
        #expect(rows.filter { $0["target"] != nil }.map { $0["dimensions"]?.text ?? "" } == [target])
        #expect(rows.filter { $0["actual"] != nil }.map { $0["dimensions"]?.text ?? "" } == [actual])
        #expect(!rows.isEmpty)
        #expect(rows.allSatisfy { $0["realisation"] == nil && $0["target_reached"] == nil })
        let page = try SeenPage(events, asOf: "2018-12-31")
        for (part, label) in [(#"{"sex":"f"}"#, "sex: f"), (#"{"sex":"m"}"#, "sex: m")] {
            #expect(page.says(label) == [target, actual].contains(part), "\(label)")
        }
    }

    // MARK: U8

    static let daysOfSetting: [(String, Bool)] = [
        ("2018-03-01", true),
        // Related cases.
        ("2018", true), ("2017-06-01", false), ("2017", false),
    ]

    /// U8.
    @Test(arguments: Self.daysOfSetting) func u8ATargetThatWasSetAfterwardsIsShownAndNotJudged(
        _ day: String, _ isLate: Bool
    ) throws {
        let events = [
            try self.indicator(), try self.target(#""value":60,"set_on":"\#(day)""#),
            try self.figure("o", #""value":50"#),
        ]
        let row = try #require(try self.rows(events).first)
        #expect(row["target"]?["value"] == 60)
        #expect((row["target"]?["set_after_period"] == true) == isLate)
        #expect(row["realisation"]?.string(at: "shown") == (isLate ? nil : "83.3"))
        #expect(row.string(at: "not_defined") == (isLate ? "target_set_late" : nil))
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.says("set after the period ended") == isLate)
        #expect(page.says("Not defined: the target was set after the period had ended.") == isLate)
    }

    /// U8, a related case: before the day on which it was set there is no target, and it is not a source.
    @Test func u8BeforeItWasSetATargetIsNeitherShownNorASource() throws {
        let events = [
            try self.indicator(), try self.target(#""value":60,"set_on":"2018-03-01""#),
            try self.figure("o", #""value":50"#),
        ]
        let content = try report(events, asOf: "2018-02-28")
        let row = try content.row("i", "2017-01-01")
        #expect(row["target"] == nil)
        #expect(!content.list(at: "sources").isEmpty)
        #expect(content.list(at: "sources").allSatisfy { $0["event"]?.string(at: "id") != "t" })
    }

    // MARK: U14

    static let spellings: [(String, String)] = [
        ("Caf\u{E9}", "Cafe\u{301}"),
        // Related cases.
        ("\u{C11C}\u{C6B8}", "\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}"), ("\u{1EC7}", "e\u{323}\u{302}"),
    ]

    /// U14. Two Unicode forms of one value, or of one name, are one cell.
    @Test(arguments: Self.spellings) func u14TwoFormsOfOneValueAreOneCell(
        _ composed: String, _ decomposed: String
    ) throws {
        for form in [#"{"place":"@"}"#, #"{"@":"x"}"#] {
            func figure(_ id: String, _ spelling: String) throws -> HistoryEvent {
                try self.figure(
                    id, #""value":1,"dimensions":"# + form.replacing("@", with: spelling), from: "urn:\(id)")
            }
            let rows = try self.rows([self.indicator(), figure("a", composed), figure("b", decomposed)])
            #expect(rows.count == 1)
            let written = rows.first?["dimensions"]?.text ?? ""
            #expect(Array(written.utf8) == Array(form.replacing("@", with: composed).utf8))
        }
    }

    /// U14, a related case: another letter is another value.
    @Test func u14AnotherLetterIsAnotherCell() throws {
        let rows = try self.rows([
            self.indicator(), self.figure("a", #""value":1,"dimensions":{"place":"Cafe"}"#),
            self.figure("b", #""value":1,"dimensions":{"place":"Caf\#u{E9}"}"#),
        ])
        #expect(rows.count == 2)
    }

    static let rivals: [(String, [String])] = [
        ("one is stated later", ["2020-01-01T00:00:00Z", "2020-01-02T00:00:00Z"]),
        // Related cases.
        ("nothing decides", ["2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z"]),
        (
            "a third is stated later still",
            ["2020-01-01T00:00:00Z", "2020-01-02T00:00:00Z", "2020-01-03T00:00:00Z"]
        ),
    ]

    /// U14. 530,000,000 and 530,000,400 are both 530 million, and a page distinguishes them.
    @Test(arguments: Self.rivals) func u14RivalsArePrintedWithTheDigitsThatTellThemApart(
        _ name: String, _ times: [String]
    ) throws {
        let amounts = ["530000000", "530000400", "600000000"]
        var events = [try self.indicator(#""measure":"1","cumulation":"none","currency":"IDR""#)]
        for (position, time) in times.enumerated() {
            events.append(
                try self.figure(
                    "o\(position)", #""value":\#(amounts[position])"#, from: "urn:\(position)", at: time))
        }
        let page = try SeenPage(events, asOf: "2018-12-31")
        let notes = page.lines.filter { $0.contains("Another source says") }
        #expect(!notes.isEmpty)
        #expect(Set(notes).count == notes.count, "\(notes)")
        #expect(page.mentions("530,000,000"))
        #expect(page.mentions("530,000,400"))
    }
}
