internal import JSON
internal import LocalStack
internal import TestSupport
internal import Testing

/// The notices that derived figures of an indicator changed.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(15)))
struct IndicatorNoticesTests {
    private typealias Make = IndicatorEvents

    /// The months of 83 years.
    private static let months = (0..<1000).map { month in
        let (year, number) = (1930 + month / 12, month % 12 + 1)
        let days = [31, year.isMultiple(of: 4) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12]
        let prefix = "\(year)-\(number < 10 ? "0" : "")\(number)"
        return Make.figure("v\(month)", of: "visits", "\(prefix)-01 \(prefix)-\(days) month", "\(month % 7 + 1)")
    }

    @Test func changesThatComeCloseTogetherShareANotice() async throws {
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            try await bench.publish([Make.indicator("visits", cumulation: "summing", #""frequency":"month""#)])
            try await bench.waitUntilApplied(["visits"])
            for start in stride(from: 0, to: Self.months.count, by: 10) {
                try await bench.publish(Array(Self.months[start..<start + 10]))
            }
            let total = (0..<1000).reduce(0) { $0 + $1 % 7 + 1 }
            let series = try await Self.complete(bench, total)
            let notices = try await bench.notices("indicator.recomputed", about: "indicator/visits") {
                Self.toDate($0) == "\(total)"
            }
            #expect(notices.count * 4 < Self.months.count, "\(notices.count) notices")
            #expect(notices.map { $0.int("number") } == (1...notices.count).map { $0 })
            let digests = notices.compactMap { $0["digest"]?.string }
            #expect(zip(digests, digests.dropFirst()).allSatisfy { $0 != $1 })
            #expect(notices.allSatisfy { $0["address"] == "/v1/indicators/visits/series" && $0["omitted"] == nil })
            // What the notices state one after the other is what the series states now.
            var figures: [String: String] = [:]
            for moved in notices.flatMap({ $0.list("moved") }) {
                figures["\(moved.text("figure")) \(moved.text("period"))"] = moved.text("value")
            }
            let rows = series.list("rows")
            #expect(rows.count == 1000)
            for row in rows {
                #expect(figures["\"running\" \(row.text("period"))"] == row.text("running", "value"))
            }
            #expect(figures["\"to_date\" null"] == series.text("to_date", "figure", "value"))
            #expect(figures.count == 1001)
            try await Self.correction(bench, after: notices.count, total)
        }
    }

    /// One correction of the first month moves every running total, in one notice.
    private static func correction(_ bench: StackBench, after count: Int, _ total: Int) async throws {
        let first = "1930-01-01 1930-01-31 month"
        try await bench.publish([Make.correction("late", of: "v0", "visits", first, "11")])
        let notices = try await bench.notices("indicator.recomputed", about: "indicator/visits") {
            Self.toDate($0) == "\(total + 10)"
        }
        #expect(notices.count == count + 1)
        // A notice states the total and as many figures as it has room for.
        #expect(notices.last?.list("moved").count == 500)
        #expect(notices.last?["omitted"] == 501)
        #expect(notices.last?.list("moved").first?["figure"] == "to_date")
    }

    /// The total to date that a notice states.
    private static func toDate(_ notice: JSONValue) -> String? {
        notice.list("moved").first { $0["figure"] == "to_date" }?["value"]?.text
    }

    private static func complete(_ bench: StackBench, _ total: Int) async throws -> JSONValue {
        let deadline = ContinuousClock.now + .seconds(300)
        var last: JSONValue = .null
        while ContinuousClock.now < deadline {
            last = try await bench.indicators("/v1/indicators/visits/series?limit=1000").body
            if last.text("to_date", "figure", "value") == "\(total)" { return last }
            try await Task.sleep(for: .milliseconds(200))
        }
        Issue.record("the figures were not all applied: \(last.text("to_date"))")
        return last
    }
}
