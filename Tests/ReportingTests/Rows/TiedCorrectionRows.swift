import JSON
import Shared
import Testing

/// Corrections of one figure with the same `time`: none is the last, so none replaces the other.
struct TiedCorrectionRows {
    private static let january = "2020-01-01T00:00:00Z"
    private static let february = "2020-02-01T00:00:00Z"
    private static let march = "2020-03-01T00:00:00Z"
    private static let period = #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"}"#

    private func correction(
        _ id: String, _ value: Int, from source: String = Stated.office, at time: String = Self.february,
        _ more: String = ""
    ) throws -> HistoryEvent {
        try Stated.event(
            "indicators.observation.corrected",
            #"{"observation":"o","indicator":"i","state":"approved","value":\#(value),\#(Self.period),"#
                + #""reason":{"text":{"en":"Miscounted."}}\#(more)}"#, id: id, from: source, at: time)
    }

    /// A second correction after a first one of February, from 7 to 8.
    struct Second: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var value = 9
        var source = Stated.office
        var time = TiedCorrectionRows.february
        var more = ""
        /// What the row shows then.
        let actual: String
        let rule: String?
        let rivals: [String]
        let earlier: [String]
    }

    static let seconds: [Second] = [
        Second(
            testDescription: "of the same time", actual: #"{"from":8,"to":9}"#, rule: "undecided", rivals: ["8", "9"],
            earlier: []),
        Second(
            testDescription: "of the same time, by another publisher", source: "urn:z", actual: #"{"from":8,"to":9}"#,
            rule: "undecided", rivals: ["8", "9"], earlier: []),
        // Related cases: a later one replaces the first; stronger evidence decides.
        Second(
            testDescription: "later", time: Self.march, actual: "9", rule: nil, rivals: [], earlier: ["8", "7"]),
        Second(
            testDescription: "of the same time, with stronger evidence",
            more: #","sources":[{"title":"T","evidence":"instrument"}]"#, actual: "9", rule: "evidence",
            rivals: ["8"], earlier: ["7"]),
    ]

    private func events(_ second: Second) throws -> [HistoryEvent] {
        [
            try Stated.indicator("i", currency: nil),
            try Stated.observation("1", code: "o", "2017", value: "7", at: Self.january), try self.correction("2", 8),
            try self.correction("3", second.value, from: second.source, at: second.time, second.more),
        ]
    }

    @Test(arguments: Self.seconds) func correctionsOfOneTimeStandBesideEachOther(_ second: Second) throws {
        let events = try self.events(second)
        for stated in [events, Array(events.reversed())] {
            let row = try report(stated, asOf: "2018-12-31").row("i", "2017-01-01")
            #expect(row["actual"]?["value"]?.text == second.actual)
            #expect(row.string(at: "rule") == second.rule)
            #expect(row.list(at: "rivals").compactMap { $0["value"]?.text } == second.rivals)
            #expect(row.list(at: "earlier").compactMap { $0["value"]?.text } == second.earlier)
            #expect(row.string(at: "observation") == (second.rule == "undecided" ? nil : "o"))
        }
        let page = try SeenPage(events, asOf: "2018-12-31")
        for value in second.rivals { #expect(page.mentions("Another source says \(value)"), "\(value)") }
        #expect(page.mentions("Corrected; earlier") == !second.earlier.isEmpty)
        for value in second.earlier {
            #expect(page.mentions("Corrected; earlier 2017, full year: \(value)."), "\(value)")
        }
    }

    /// A related case: two corrections that state the same are one.
    @Test func correctionsOfOneTimeThatSayTheSameAreOne() throws {
        let same = Second(testDescription: "", value: 8, actual: "8", rule: nil, rivals: [], earlier: ["7"])
        let row = try report(self.events(same), asOf: "2018-12-31").row("i", "2017-01-01")
        #expect(row["actual"]?["value"] == 8)
        #expect(row["actual"]?["range"] == nil)
        #expect(row["rule"] == nil)
        #expect(row.list(at: "earlier").compactMap { $0["value"]?.text } == ["7"])
    }

    /// A related case: with undecided corrections a target is reached or missed only if both say so.
    @Test(arguments: [("8", "yes"), ("9", "undetermined"), ("10", "no")])
    func aTargetIsReachedOnlyIfBothCorrectionsReachIt(_ target: String, _ reached: String) throws {
        let events = try self.events(Self.seconds[0]) + [Stated.target("t", "2017", value: target)]
        let row = try report(events, asOf: "2018-12-31").row("i", "2017-01-01")
        #expect(row["realisation"] == nil)
        #expect(row.string(at: "not_defined") == "undecided")
        #expect(row.string(at: "target_reached") == reached)
    }
}
