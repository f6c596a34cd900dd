internal import Messaging
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct HTTPIngestTests {
    private static func event(_ text: String) throws -> Event { try Event(structured: Array(text.utf8)) }

    @Test func anEventThatCameByHTTPIsCommittedForItsOwnersTopicOnce() async throws {
        try await IntakeBench.with { bench in
            let acceptance = HTTPIngest(pool: bench.pool, topics: bench.topics)
            let (alfa, other) = (
                try Self.event(Stated.city("alfa")), try Self.event(Stated.city("alfa", name: "Other"))
            )
            #expect(try await acceptance.accept([alfa]) == [.accepted])
            #expect(try await acceptance.accept([alfa]) == [.known])
            await #expect(throws: IngestConflict.self) { try await acceptance.accept([other]) }
            #expect(try await bench.texts("select topic from outbox") == ["test.in.programs"])
            // Spelt differently, it is the same event.
            let respelt = Stated.city("alfa").replacing(
                "\"time\":\"2026-01-01T00:00:00Z\"",
                with: "\"traceparent\":\"x\",\"time\":\"2026-01-01T07:00:00+07:00\"")
            let same = try Self.event(respelt)
            #expect(try await acceptance.accept([same]) == [.known])
        }
    }

    @Test func anEventThatIsStoredAlreadyIsKnownOrConflicting() async throws {
        try await IntakeBench.with { bench in
            try await bench.store([Stated.city("alfa")])
            let acceptance = HTTPIngest(pool: bench.pool, topics: bench.topics)
            let (alfa, other) = (
                try Self.event(Stated.city("alfa")), try Self.event(Stated.city("alfa", name: "Other"))
            )
            #expect(try await acceptance.accept([alfa]) == [.known])
            await #expect(throws: IngestConflict.self) { try await acceptance.accept([other]) }
        }
    }

    @Test func aBatchIsKeptWholeOrNotAtAll() async throws {
        try await IntakeBench.with { bench in
            let acceptance = HTTPIngest(pool: bench.pool, topics: bench.topics)
            let (alfa, other) = (
                try Self.event(Stated.city("alfa")), try Self.event(Stated.city("alfa", name: "Other"))
            )
            let (beta, gamma) = (try Self.event(Stated.city("beta")), try Self.event(Stated.city("gamma")))
            #expect(try await acceptance.accept([alfa, beta, alfa]) == [.accepted, .accepted, .known])
            let conflict = await #expect(throws: IngestConflict.self) {
                try await acceptance.accept([gamma, beta, other])
            }
            #expect(conflict?.index == 2)
            #expect(try await bench.texts("select id from outbox order by position") == ["city-alfa", "city-beta"])
            #expect(try await acceptance.accept([]) == [])
        }
    }

    @Test func anEventsFateIsReported() async throws {
        try await IntakeBench.with { bench in
            try await bench.store([
                Stated.city("alfa"), Stated.done("visit", "unknown"),
                Stated.event("bad", "programs.city.registered.v1", "{}"),
            ])
            func outcome(_ id: String) async throws -> EventStatus {
                try await bench.pool.withTransaction {
                    try await EventStatus.of(EventRef(source: "https://office", id: id), bench.topics, in: $0)
                }
            }
            #expect(try await outcome("city-alfa").state == "applied")
            #expect(try await outcome("done-visit").state == "waiting")
            #expect(try await outcome("done-visit").waitsFor == ["partnership unknown"])
            #expect(try await outcome("bad").setAside?.reason == "schema")
            #expect(try await outcome("never").state == nil)
        }
    }

    @Test func aDeadLetterIsReplayedOnceAndAFailingReplayStaysSeen() async throws {
        try await IntakeBench.with { bench in
            try await bench.store(["no JSON"])
            let digest = try await bench.texts("select encode(digest, 'hex') from dead_letter")[0]
            let found = try #require(
                try await bench.pool.withTransaction { try await DeadLetters.find(String(digest.prefix(8)), in: $0) })
            for prefix in [digest, digest.uppercased(), String(digest.prefix(5)), String(digest.prefix(7))] {
                let same = try await bench.pool.withTransaction { try await DeadLetters.find(prefix, in: $0) }
                #expect(same?.listed.digest == digest)
            }
            let other = digest.hasPrefix("0") ? "1" : "0"
            #expect(
                try await bench.pool.withTransaction {
                    try await DeadLetters.find(other + digest.dropFirst().prefix(6), in: $0)
                } == nil)
            #expect(try await DeadLetters.replay(found.letter, by: "a test", topics: bench.topics, on: bench.pool))
            #expect(try await !DeadLetters.replay(found.letter, by: "a test", topics: bench.topics, on: bench.pool))
            #expect(
                try await bench.texts("select state || ' by ' || closed_by from dead_letter") == ["replayed by a test"])
            #expect(try await bench.count("select count(*) from outbox where topic = 'test.in.programs'") == 1)
            // The relay brings it back with its mark; it fails again, and stays visible.
            let fence = bench.fence()
            var claims = try await bench.claim(fence)
            let replayed = bench.record("no JSON", at: 1, headers: [("kembar_replay_of", Array(digest.utf8))])
            try await bench.intake.store([replayed], under: fence, claims: &claims)
            #expect(try await bench.texts("select state from dead_letter order by \"offset\"") == ["replayed", "open"])
        }
    }
}
