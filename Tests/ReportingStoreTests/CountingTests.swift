internal import Messaging
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

@testable internal import ReportingApp

/// Which versions of a report count an event, and the list of all reports, page by page.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct CountingTests {
    private static func event(
        _ id: String, _ type: String, _ data: String, time: String = "2026-01-01T00:00:00Z"
    ) -> String {
        OfficeEvents.event(id, "programs.\(type)", data, time: time)
    }

    private static func done(_ code: String) -> String {
        Self.event(
            "done-\(code)", "activity.completed", #"{"activity":"\#(code)","partnerships":["a-b"],"end":"2020-01"}"#)
    }

    private func numbers(_ id: String, in bench: ReportingBench) async throws -> [Int] {
        var numbers: [Int] = []
        var after: PageCursor?
        // Pages of one: every page begins where the one before ended.
        while true {
            let page = try await bench.pool.withTransaction {
                try await StoredReport.counting(
                    EventRef(source: "https://office", id: id), after: after, limit: 1, in: $0)
            }
            guard let last = page.last else { return numbers }
            numbers += page.map(\.number)
            after = last.cursor
        }
    }

    @Test func anEventIsCountedFromAVersionToAVersion() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try (OfficeEvents.pair + [Self.done("x")]).map { try bench.fact($0) })
            try await bench.store([try bench.request("r", "a-b", "2020-12-31")])
            try await bench.settle()
            try await bench.store([try bench.fact(Self.done("y"))])
            try await bench.settle()
            let withdrawn = Self.event(
                "away", "event.withdrawn", #"{"source":"https://office","id":"done-x","reason":{"en":"Wrong."}}"#,
                time: "2026-01-02T00:00:00Z")
            try await bench.store([try bench.fact(withdrawn)])
            try await bench.settle()
            func expectAll(_ place: Comment) async throws {
                #expect(try await self.numbers("pair", in: bench) == [3, 2, 1], place)
                #expect(try await self.numbers("done-y", in: bench) == [3, 2], place)
                // A withdrawn event is still counted: the report says that it has no effect.
                #expect(try await self.numbers("done-x", in: bench) == [3, 2, 1], place)
                #expect(try await self.numbers("nobody", in: bench).isEmpty, place)
            }
            try await expectAll("as it was kept")
            let kept = try await bench.texts("select report_event::text from report_event order by 1")
            try await bench.pool.withTransaction { try await StoredReport.recomputeEvents(in: $0) }
            try await expectAll("as it is computed anew")
            #expect(try await bench.texts("select report_event::text from report_event order by 1") == kept)
            #expect(!kept.isEmpty)
        }
    }

    /// An event that a version no longer counts, and one that it counts again.
    @Test func anEventThatGoesAndComesBackIsCountedByItsVersionsAlone() async throws {
        try await ReportingBench.with { bench in
            let partnership = try #require(Code("a-b"))
            let day = try #require(CalendarDate("2020-12-31"))
            let versions = [["a", "b"], ["b", "c"], ["a", "c"], ["a", "c"]]
            for (position, ids) in versions.enumerated() {
                let number = position + 1
                try await bench.pool.withTransaction { transaction in
                    try await transaction.run(
                        """
                        insert into report (partnership, as_of, number, rule_version, content_digest, facts_digest,
                                            events_counted, generated_at, content)
                        values ('a-b', '2020-12-31', \(number)::int, 1, '', '', 2, now(), '')
                        """)
                    try await StoredReport.keepEvents(
                        ids.map { EventRef(source: "https://office", id: $0) }, of: partnership, day, number,
                        in: transaction)
                }
            }
            #expect(try await self.numbers("a", in: bench) == [4, 3, 1])
            #expect(try await self.numbers("b", in: bench) == [2, 1])
            #expect(try await self.numbers("c", in: bench) == [4, 3, 2])
            // One row for each run of versions.
            let rows = "select first_number || '-' || coalesce(last_number::text, '') from report_event order by 1"
            #expect(try await bench.texts(Statement(stringLiteral: rows)) == ["1-1", "1-2", "2-", "3-"])
        }
    }

    @Test func allVersionsAreListedPageByPage() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try OfficeEvents.pair.map { try bench.fact($0) })
            try await bench.store([try bench.request("r", "a-b", "2020-12-31")])
            try await bench.settle()
            for code in ["x", "y", "z"] {
                try await bench.store([try bench.fact(Self.done(code))])
                try await bench.settle()
            }
            let partnership = try #require(Code("a-b"))
            let day = try #require(CalendarDate("2020-12-31"))
            for limit in 1...5 {
                var numbers: [Int] = []
                var after: Int?
                repeat {
                    let page = try await bench.pool.withTransaction { [after] in
                        try await StoredReport.versions(partnership, day, after: after, limit: limit, in: $0)
                    }
                    #expect(page.count <= limit)
                    numbers += page.map(\.number)
                    after = page.last?.number
                    try #require(numbers.count <= 4, "a page does not begin where the one before ended")
                } while after != nil
                #expect(numbers == [4, 3, 2, 1], "pages of \(limit)")
            }
        }
    }

    @Test func allReportsAreListedPageByPage() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try OfficeEvents.pair.map { try bench.fact($0) })
            let days = ["2018-12-31", "2020-12-31", "2019-12-31", "2017-12-31", "2016-12-31"]
            try await bench.store(try days.map { try bench.request($0, "a-b", $0) })
            try await bench.settle()
            for limit in 1...6 {
                var listed: [String] = []
                var after: PageCursor?
                repeat {
                    let page = try await bench.pool.withTransaction {
                        try await StoredReport.list(nil, after: after, limit: limit, in: $0)
                    }
                    listed += page.map(\.asOf)
                    after = page.last?.cursor
                } while after != nil
                #expect(listed == days.sorted().reversed(), "pages of \(limit)")
            }
        }
    }
}
