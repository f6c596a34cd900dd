import JSON
import Shared
import Testing

/// A figure has the unit of the definition version that it follows: rows, baselines, standing targets, targets and
/// other targets, each with related cases.
struct UnitVersionRows {
    /// Tonnes at first, and kilograms from 2018 on.
    private func definitions(_ first: String = #""unit":"t""#, _ second: String = #""unit":"kg""#) throws
        -> [HistoryEvent]
    {
        try [first, #""version":2,"from":"2018-01-01",\#(second)"#].enumerated().map { position, more in
            try Stated.event(
                "indicators.indicator.defined",
                #"{"indicator":"i","title":{"en":"I"},"measure":"1","cumulation":"none","#
                    + #""about":[{"kind":"partnership","code":"p"}],\#(more)}"#, id: "version-\(position + 1)")
        }
    }

    private func figure(_ year: Int, _ more: String) throws -> HistoryEvent {
        try Stated.event(
            "indicators.observation.recorded",
            #"{"observation":"o\#(year)","indicator":"i","state":"approved","#
                + #""period":{"start":"\#(year)-01-01","end":"\#(year)-12-31","type":"full_year"},\#(more)}"#,
            id: "o\(year)")
    }

    private func target(_ code: String, _ more: String) throws -> HistoryEvent {
        try Stated.event("indicators.target.set", #"{"target":"\#(code)","indicator":"i",\#(more)}"#, id: code)
    }

    /// A target of 2018.
    private static let of2018 = #""period":{"start":"2018-01-01","end":"2018-12-31","type":"full_year"}"#

    private func indicator(_ events: [HistoryEvent]) throws -> JSONValue {
        try report(events, asOf: "2019-12-31").element(of: "indicators", code: "i")
    }

    // MARK: Rows

    static let figures: [(String, Int, String, Int, String)] = [
        ("before the change", 2017, #""value":5"#, 1, "5 t"),
        // Related cases.
        ("from the first day on", 2018, #""value":5"#, 2, "5 kg"),
        ("a figure that names the older version", 2018, #""value":5,"indicator_version":1"#, 1, "5 t"),
        ("a figure that names the newer version", 2017, #""value":5,"indicator_version":2"#, 2, "5 kg"),
    ]

    @Test(arguments: Self.figures) func aRowHasTheUnitOfItsVersion(
        _ name: String, _ year: Int, _ stated: String, _ version: Int, _ shown: String
    ) throws {
        let events = try self.definitions() + [self.figure(year, stated)]
        let rows = try self.indicator(events).list(at: "rows")
        #expect(rows.map { $0.integer(at: "definition_version") } == [version])
        let page = try SeenPage(events, asOf: "2019-12-31")
        for unit in ["5 t", "5 kg"] { #expect(page.says(unit) == (unit == shown), "\(unit)") }
    }

    static let measures: [(String, String, String, String)] = [
        (#""unit":"t""#, #""unit":"kg""#, "5 t", "6 kg"),
        // Related cases: money, and a quantity that becomes money.
        (#""currency":"IDR""#, #""currency":"KRW""#, "IDR 5", "KRW 6"),
        (#""unit":"t""#, #""currency":"KRW""#, "5 t", "KRW 6"),
    ]

    @Test(arguments: Self.measures) func rowsOfTwoVersionsStandUnderEachOtherEachInItsUnit(
        _ first: String, _ second: String, _ before: String, _ after: String
    ) throws {
        let events =
            try self.definitions(first, second) + [
                self.figure(2017, #""value":5"#), self.figure(2018, #""value":6"#),
            ]
        let rows = try self.indicator(events).list(at: "rows")
        #expect(rows.map { $0.integer(at: "definition_version") } == [1, 2])
        let page = try SeenPage(events, asOf: "2019-12-31")
        #expect(page.says(before))
        #expect(page.says(after))
    }

    /// A related case: with one definition no version is named.
    @Test func ofOneDefinitionNoVersionIsNamed() throws {
        let events = try [self.definitions()[0], self.figure(2017, #""value":5"#)]
        #expect(try !self.indicator(events).list(at: "rows").isEmpty)
        #expect(try self.indicator(events).list(at: "rows").allSatisfy { $0["definition_version"] == nil })
        #expect(try SeenPage(events, asOf: "2019-12-31").says("5 t"))
    }

    // MARK: Baselines

    static let baselines: [(String, String, Int?, String)] = [
        ("before the change", #""on":"2016-12-31""#, 1, "Baseline: 7 t, 31 December 2016"),
        // Related cases.
        ("after it", #""on":"2018-06-30""#, 2, "Baseline: 7 kg, 30 June 2018"),
        ("the version is named", #""on":"2018-06-30","indicator_version":1"#, 1, "Baseline: 7 t, 30 June 2018"),
        ("nobody says when", #""on":"XXXX""#, nil, "Baseline: 7, date unknown"),
        ("only the version is known", #""on":"XXXX","indicator_version":2"#, 2, "Baseline: 7 kg, date unknown"),
    ]

    @Test(arguments: Self.baselines) func aBaselineHasTheUnitOfItsVersion(
        _ name: String, _ stated: String, _ version: Int?, _ shown: String
    ) throws {
        let baseline = try Stated.event(
            "indicators.baseline.stated", #"{"baseline":"b","indicator":"i","value":7,\#(stated)}"#, id: "b")
        let events = try self.definitions() + [baseline]
        let stated = try self.indicator(events).list(at: "baselines")
        #expect(stated.count == 1)
        #expect(stated.first?.integer(at: "definition_version") == version)
        let page = try SeenPage(events, asOf: "2019-12-31")
        #expect(page.says(shown), "\(page.lines.filter { $0.hasPrefix("Baseline") })")
    }

    // MARK: Targets

    private static let standing = "Recurring target or target with a deadline"

    static let standingTargets: [(String, String, Int?, String)] = [
        ("set before the change", #","set_on":"2016-12-01""#, 1, "\(Self.standing): 9 t, every year"),
        // Related cases.
        ("set after it", #","set_on":"2018-06-01""#, 2, "\(Self.standing): 9 kg, every year"),
        ("nobody says when it was set", "", nil, "\(Self.standing): 9, every year"),
    ]

    @Test(arguments: Self.standingTargets) func aStandingTargetHasTheUnitOfItsVersion(
        _ name: String, _ more: String, _ version: Int?, _ shown: String
    ) throws {
        let events = try self.definitions() + [self.target("s", #""every":"year","value":9\#(more)"#)]
        let standing = try self.indicator(events).list(at: "standing_targets")
        #expect(standing.count == 1)
        #expect(standing.first?.integer(at: "definition_version") == version)
        #expect(try SeenPage(events, asOf: "2019-12-31").says(shown))
    }

    static let targets: [(String, String, Int?, String, String?)] = [
        ("set under the older definition", "2017-06-01", 1, "6 t", "other_definition"),
        // Related cases: the last day, the first day, and years.
        ("on its last day", "2017-12-31", 1, "6 t", "other_definition"),
        ("on the first day of the newer one", "2018-01-01", nil, "6 kg", nil),
        ("in some day of the older one", "2017", 1, "6 t", "other_definition"),
        ("in some day of the newer one", "2018", nil, "6 kg", nil),
    ]

    @Test(arguments: Self.targets) func aTargetHasTheUnitOfItsVersion(
        _ name: String, _ day: String, _ version: Int?, _ shown: String, _ reason: String?
    ) throws {
        let events =
            try self.definitions() + [
                self.target("t", #"\#(Self.of2018),"value":6,"set_on":"\#(day)""#), self.figure(2018, #""value":5"#),
            ]
        let row = try #require(try self.indicator(events).list(at: "rows").first)
        #expect(row.integer(at: "definition_version") == 2)
        #expect(row["target"]?.integer(at: "definition_version") == version)
        #expect(row.string(at: "not_defined") == reason)
        let page = try SeenPage(events, asOf: "2019-12-31")
        #expect(page.says("5 kg"))
        for unit in ["6 t", "6 kg"] { #expect(page.says(unit) == (unit == shown), "\(unit)") }
    }

    static let others: [(String, String, Int?, String)] = [
        ("set under the older definition", "2017-06-01", 1, "Another target: 6 t (set 1 June 2017)"),
        // Related cases.
        ("set under the newer one", "2018-01-15", nil, "Another target: 6 kg (set 15 January 2018)"),
        ("set on its first day", "2018-01-01", nil, "Another target: 6 kg (set 1 January 2018)"),
    ]

    @Test(arguments: Self.others) func anotherTargetHasTheUnitOfItsOwnVersion(
        _ name: String, _ day: String, _ version: Int?, _ shown: String
    ) throws {
        let events =
            try self.definitions() + [
                self.target("first", #"\#(Self.of2018),"value":6,"set_on":"\#(day)""#),
                self.target("anew", #"\#(Self.of2018),"value":4,"set_on":"2018-03-01","status":"revised""#),
                self.figure(2018, #""value":5"#),
            ]
        let row = try #require(try self.indicator(events).list(at: "rows").first)
        #expect(row["target"]?.string(at: "target") == "anew")
        let other = try #require(row["target"]?.list(at: "earlier").first)
        #expect(other.string(at: "target") == "first")
        #expect(other.integer(at: "definition_version") == version)
        let page = try SeenPage(events, asOf: "2019-12-31")
        #expect(page.says("4 kg"))
        #expect(page.mentions(shown))
    }
}
