import JSON
import Shared
import Testing

/// An event that may not have happened by the day of the report does not prove life on that day.
struct PossiblyHappenedRows {
    private static let signed = "2019-01-01"

    private func activity(_ events: [HistoryEvent], asOf day: String) throws -> JSONValue {
        try #require(try report(events, asOf: day)["activity"])
    }

    private func agreement() throws -> HistoryEvent {
        try Stated.agreement("mou", signed: Self.signed, components: ["c"])
    }

    // MARK: Activities

    /// The start and the end of an activity, and what a report of 2024-06-30 says of the partnership and of 2024.
    static let spans: [(String, String, String, String, String)] = [
        ("it may begin after the day and ends later", "2024", "2025-03", "undetermined", "perhaps"),
        // Related cases.
        ("it may lie wholly after the day", "2024", "2024", "undetermined", "perhaps"),
        ("it began before the day and ends later", "2024-03", "2025-03", "active", "active"),
        ("it was over by the day", "2024-03-01", "2024-05-01", "active", "active"),
        ("it certainly begins after the day", "2024-08", "2025-03", "long_dormant", "not_over"),
    ]

    @Test(arguments: Self.spans) func anActivityThatMayNotHaveBegunIsNoActivityForCertain(
        _ name: String, _ start: String, _ end: String, _ dormancy: String, _ year: String
    ) throws {
        let events = [
            try self.agreement(), try Stated.done("1", activity: "old", end: "2019-06-01", components: ["c"]),
            try Stated.done("2", activity: "new", start: start, end: end, components: ["c"]),
        ]
        let record = try self.activity(events, asOf: "2024-06-30")
        #expect(record["dormancy"]?.string(at: "class") == dormancy)
        let last = record.list(at: "years").first { $0.integer(at: "year") == 2024 }
        #expect(last?.string(at: "state") == year)
        let recorded = record.list(at: "active_years").first
        #expect(recorded?.integer(at: "active_years") == (year == "active" ? 2 : 1))
    }

    /// A related case: a field in which something may have begun does not count as active.
    @Test(arguments: [("2024", "possibly 1"), ("2024-03", "activity on record in 1 of 1 fields")])
    func aFieldInWhichSomethingMayHaveBegunIsPossiblyActive(_ start: String, _ shown: String) throws {
        let events = [
            try self.agreement(),
            try Stated.done("1", activity: "new", start: start, end: "2025-03", components: ["c"]),
        ]
        let page = try SeenPage(events, asOf: "2024-06-30")
        #expect(page.mentions(shown))
        #expect(page.mentions("activity on record in 0 of 1 fields") == (start == "2024"))
    }

    // MARK: Money

    /// The date of a payment, and what a report of 2020-06-15 says.
    static let payments: [(String, String)] = [
        ("2020", "undetermined"), ("2020-06", "undetermined"),
        // Related cases.
        ("2020-05", "active"), ("2019-11", "watch"), ("2020-07", "long_dormant"),
    ]

    @Test(arguments: Self.payments) func aPaymentThatMayLieAfterTheDayIsNoLifeForCertain(
        _ date: String, _ expected: String
    ) throws {
        let events = [
            try Stated.agreement("mou", signed: "2016-01-01"), try Stated.done("1", end: "2016-06-01"),
            try Stated.payment("t", "100", #""on":"\#(date)""#),
        ]
        let content = try report(events, asOf: "2020-06-15")
        #expect(content["activity"]?["dormancy"]?.string(at: "class") == expected)
        let sign = content["life"]?.list(at: "signs").first { $0.string(at: "axis") == "money_and_kind" }
        #expect(sign?.string(at: "class") == (date == "2020-07" ? nil : expected))
    }
}
