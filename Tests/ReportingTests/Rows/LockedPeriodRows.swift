internal import JSON
internal import Shared
internal import Testing

/// A figure that came after its period was locked stands in the report with its lock, and does not count. A target for
/// the whole time stands above the table.
struct LockedPeriodRows {
    private static let year = #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"}"#

    private static func indicator() throws -> HistoryEvent {
        try Stated.event(
            "indicators.indicator.defined",
            #"{"indicator":"i","title":{"en":"I"},"about":[{"kind":"partnership","code":"p"}],"measure":"1","cumulation":"none","unit":"km"}"#,
            id: "indicator")
    }

    /// - Parameter day: the first day of the lock.
    private static func events(lockedOn day: String) throws -> [HistoryEvent] {
        [
            try Self.indicator(),
            try Stated.event(
                "indicators.observation.recorded",
                #"{"observation":"o","indicator":"i","state":"approved","value":25,\#(Self.year)}"#, id: "o"),
            try Stated.event(
                "indicators.period_lock.set",
                #"{"period_lock":"audit","indicators":["i"],\#(Self.year),"on":"\#(day)","reason":{"text":{"en":"The books were audited."},"code":"audited"},"correction":{"en":"Write to the audit office."}}"#,
                id: "audit"),
        ]
    }

    private static func stated(_ events: [HistoryEvent]) throws -> JSONValue {
        try report(events, asOf: "2018-12-31").element(of: "indicators", code: "i")
    }

    @Test func aFigureAfterTheLockIsHeldBack() throws {
        let events = try Self.events(lockedOn: "1990-01-01")
        let held = try #require(try Self.stated(events).list(at: "held_back").first)
        #expect(held["observation"]?.string == "o")
        #expect(held["lock"]?.string == "audit")
        #expect(held["since"]?.string == "1990-01-01")
        #expect(held["value"]?.text == "25")
        #expect(held["reason"]?["en"]?.string == "The books were audited.")
        #expect(held["correction"]?["en"]?.string == "Write to the audit office.")
        #expect(Set(held.list(at: "events").map { $0.string(at: "id") }) == ["o", "audit"])
        #expect(try Self.stated(events).list(at: "rows").allSatisfy { $0["actual"] == nil })
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(
            page.lines.contains { $0.contains("o does not count: its period has been locked since 1 January 1990") })
        #expect(page.lines.contains { $0.contains("The books were audited.") }, "\(page)")
    }

    /// Related case: a figure from before the lock counts.
    @Test func aFigureBeforeTheLockCounts() throws {
        let events = try Self.events(lockedOn: "2090-01-01")
        #expect(try Self.stated(events).list(at: "held_back").isEmpty)
        #expect(try Self.stated(events).list(at: "rows").first?["actual"]?["value"]?.text == "25")
    }

    @Test func aTargetForTheWholeTime() throws {
        let events = [
            try Self.indicator(),
            try Stated.event(
                "indicators.target.set",
                #"{"target":"t","indicator":"i","value":100,"overall":{"start":"2016-01-01","end":"2019-12-31","type":"custom"}}"#,
                id: "t"),
        ]
        let target = try #require(try Self.stated(events).list(at: "standing_targets").first)
        #expect(target["overall"]?["end"]?.string == "2019-12-31")
        #expect(target["value"]?.text == "100")
        let page = try SeenPage(events, asOf: "2018-12-31")
        #expect(page.lines.contains { $0.contains("for the whole time") && $0.contains("100 km") }, "\(page)")
    }
}
