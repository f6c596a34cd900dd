internal import Messaging
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// Every listing is read page by page; the pages hold each entry once, even if many entries have the same time.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct ListingTests {
    /// All entries, read in pages of this limit.
    private func pages<Entry: Sendable>(
        of limit: Int, on pool: PostgresPool, _ cursor: (Entry) -> PageCursor,
        _ read: @escaping @Sendable (PageCursor?, Transaction) async throws -> [Entry]
    ) async throws -> [Entry] {
        var all: [Entry] = []
        var after: PageCursor?
        while true {
            let place = after
            let page = try await pool.withTransaction { try await read(place, $0) }
            #expect(page.count <= limit)
            guard let last = page.last else { return all }
            all += page
            after = PageCursor(cursor(last).text, count: cursor(last).values.count)
        }
    }

    @Test(arguments: [1, 2, 3, 7, 100]) func everyEntryIsOnOnePage(_ limit: Int) async throws {
        try await IntakeBench.with { bench in
            // In one transaction, so that all have the same time.
            try await bench.store((0..<7).map { Stated.event("bad-\($0)", "programs.city.registered.v1", "{}") })
            try await bench.store((0..<7).map { Stated.done("visit-\($0)", "unknown") })
            try await bench.store([Stated.city("alfa")])
            try await bench.store((0..<7).map { Stated.city("alfa", name: "Other \($0)") })
            try await bench.pool.withTransaction { transaction in
                _ = try await transaction.run(
                    """
                    insert into partition_gap (cluster, consumer_group, topic, partition, incarnation, from_offset, to_offset)
                    select 'c', 'g', 't', number % 3, 1, number, number + 1 from generate_series(0, 6) as number
                    """)
            }
            let letters = try await self.pages(of: limit, on: bench.pool, \DeadLetters.Listed.cursor) {
                try await DeadLetters.list(state: nil, after: $0, limit: limit, in: $1)
            }
            #expect(letters.count == 7)
            #expect(Set(letters.map(\.digest)).count == 7)
            let waiting = try await self.pages(of: limit, on: bench.pool, \WaitingList.Entry.cursor) {
                try await WaitingList.list(after: $0, limit: limit, in: $1)
            }
            #expect(Set(waiting.map(\.event)).count == 7)
            #expect(waiting.count == 7)
            let conflicts = try await self.pages(of: limit, on: bench.pool, \Conflicts.Listed.cursor) {
                try await Conflicts.list(after: $0, limit: limit, in: $1)
            }
            #expect(Set(conflicts.map(\.digest)).count == 7)
            #expect(conflicts.count == 7)
            let gaps = try await self.pages(of: limit, on: bench.pool, \Gaps.Entry.cursor) {
                try await Gaps.list(after: $0, limit: limit, in: $1)
            }
            #expect(Set(gaps.map(\.from)).count == 7)
            #expect(gaps.count == 7)
        }
    }

    /// With a filter, a page may be short or empty, and others follow.
    @Test(arguments: [1, 2, 7, 100], [1, 3, 10, 100])
    func aFilterFindsEveryEventHoweverFewAreReadForAPage(_ limit: Int, _ window: Int) async throws {
        try await IntakeBench.with { bench in
            let cities = (0..<9).map { Stated.city("city-\($0)") }
            // In two transactions: the events of each have the same time.
            try await bench.store(Array(cities.prefix(4)))
            try await bench.store(Array(cities.suffix(5)))
            for thing in [nil, "city-0", "city-3", "city-8", "none"] {
                var found: [String] = []
                var after: EventList.Place?
                repeat {
                    let filter = EventList.Filter(
                        thing: thing.map { EntityKey(.city, unchecked: $0) }, after: after)
                    let page = try await bench.pool.withTransaction {
                        try await EventList.recent(filter, limit: limit, window: window, in: $0)
                    }
                    #expect(page.entries.count <= limit)
                    found += page.entries.map(\.thing)
                    try #require(after == nil || page.next != after, "a page does not begin where the one before ended")
                    after = page.next
                } while after != nil
                let expected = thing.map { $0 == "none" ? [] : ["city/\($0)"] } ?? (0..<9).map { "city/city-\($0)" }
                #expect(found.sorted() == expected)
            }
        }
    }

    @Test(arguments: ["", "!", "e30=", "WyJhIl0=", "WzEsMl0=", "WyJhXHUwMDAwIiwiYiJd"]) func whatIsNoCursorIsNone(
        _ text: String
    ) {
        #expect(PageCursor(text, count: 2) == nil)
    }

    /// A prefix may contain the text that separates the prefix from the area in the names of intake topics.
    @Test(arguments: ["test", "a.in", "a.in.programs", "in"])
    func whatWasPublishedIsSeenUnderEveryPrefix(_ prefix: String) async throws {
        try await IntakeBench.with { bench in
            let topics = Topics(prefix: prefix)
            let acceptance = HTTPIngest(pool: bench.pool, topics: topics)
            let event = try Event(structured: Array(Stated.city("alfa").utf8))
            _ = try await acceptance.accept([event])
            let forwarded = try await bench.pool.withTransaction { try await EventStatus.of(event.ref, topics, in: $0) }
            #expect(forwarded.isForwarded)
            #expect(forwarded.published.isEmpty)
            let fence = Fence(cluster: "c", group: prefix, owner: "one")
            let topic = topics.intake(.programs)
            let claims = try await fence.takeOver([ClaimKey(topic, 0)], on: PostgresMessaging(bench.pool))
            var held = Dictionary(uniqueKeysWithValues: claims.map { (ClaimKey(topic, 0), $0) })
            let intake = Intake(
                area: .programs, topics: topics, pool: bench.pool, derivation: bench.entities, metrics: bench.metrics,
                now: { Instant(microseconds: 1_767_225_600_000_000) })
            try await intake.store(
                [
                    InboundRecord(
                        topic: topic, partition: 0, offset: 0, key: nil, headers: [],
                        value: Array(Stated.city("alfa").utf8),
                        timestamp: 1)
                ], under: fence, claims: &held)
            let outcome = try await bench.pool.withTransaction { try await EventStatus.of(event.ref, topics, in: $0) }
            #expect(outcome.published.map(\.topic) == [topics.facts(.programs)])
            #expect(outcome.state == "applied")
        }
    }
}
