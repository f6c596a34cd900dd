import JSON
import Shared
import Testing

/// The events on which the state of a year is based: statements about it count only if nothing is on record.
struct YearEventRows {
    private func stated(_ statement: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.reporting_coverage.stated",
            #"{"reporting_coverage":"s","partnership":"p","author":"A. Author","statement":"\#(statement)","#
                + #""start":"2018","end":"2018"}"#, id: "stated")
    }

    static let years: [(String, String, String, String, [String])] = [
        ("on record, whatever is stated", "2018-05-01", "nothing_happened", "active", []),
        ("on record, and stated to go on", "2018-05-01", "active", "active", []),
        // Related cases: perhaps on record; nothing on record.
        ("perhaps on record", "2018/2019", "nothing_happened", "perhaps", []),
        ("nothing on record, and nothing happened", "", "nothing_happened", "nothing_happened", ["stated"]),
        ("nothing on record, and it rested", "", "idle", "nothing_happened", ["stated"]),
        ("nothing on record, and it went on", "", "active", "stated_active", ["stated"]),
        ("nothing on record, and all was reported", "", "complete", "no_record", []),
    ]

    @Test(arguments: Self.years) func aYearCitesTheStatementsThatItsStateRestsOn(
        _ name: String, _ end: String, _ statement: String, _ state: String, _ expected: [String]
    ) throws {
        var events = [try Stated.agreement("mou", signed: "2016-01-01"), try self.stated(statement)]
        if !end.isEmpty { events.append(try Stated.done("done", end: end)) }
        let content = try report(events, asOf: "2019-12-31")
        let years = content["activity"]?.list(at: "years") ?? []
        let year = try #require(years.first { $0.integer(at: "year") == 2018 })
        #expect(year.string(at: "state") == state)
        #expect(year.list(at: "statements").compactMap { $0.string } == ["s"])
        #expect(year.list(at: "events").compactMap { $0.string(at: "id") } == expected)
        // The statement itself is shown and cited in any case.
        #expect(content.list(at: "statements").compactMap { $0.string(at: "code") } == ["s"])
        #expect(content.list(at: "sources").contains { $0["event"]?.string(at: "id") == "stated" })
    }
}
