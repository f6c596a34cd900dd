internal import JSON
internal import Postgres
internal import TestSupport
internal import Testing

/// Readers have connections of their own: they need none of the intake's, and they delay no event.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct ReadPoolTests {
    /// A request to the path that finds something, where it can.
    private static func target(_ path: String) -> String {
        switch path {
        case "/v1/events": "/v1/events?source=\(Stated.office)&id=city-a"
        case "/v1/partnerships/{code}/funding": "/v1/partnerships/p/funding"
        case "/v1/persons/{code}/names": "/v1/persons/n/names"
        default:
            path.replacing("{digest}", with: String(repeating: "0", count: 64)).replacing("{name}", with: "Currency")
                .replacing("{code}", with: "a")
        }
    }

    @Test func everyReadIsAnsweredWithoutTheMainPool() async throws {
        try await RegistryBench.with(mayFail: true, readTimeout: 55) { bench in
            try await bench.store(Stated.pair)
            #expect(try await bench.post(Stated.named("n", "Synthetic Nobody", id: "n1")).status == 202)
            try await bench.deliver()
            bench.pool.close()
            // Nothing is accepted any more.
            #expect(try await bench.post(Stated.city("c")).status >= 500)
            let paths = bench.readPaths
            #expect(Set(paths).isSuperset(of: ["/v1/cities", "/v1/cities/{code}", "/v1/findings", "/v1/dead-letters"]))
            for path in paths {
                let target = Self.target(path)
                let answer = try await bench.get(target)
                // One thing that is not there is not known.
                let expected = path.hasSuffix("}") ? [200, 404] : [200]
                #expect(expected.contains(answer.status), "\(target): \(answer.body.text)")
            }
            #expect(try await bench.get("/v1/cities/a").status == 200)
            #expect(try await bench.get("/v1/partnerships/p").status == 200)
        }
    }

    /// The advice on the event would have to wait for the reader, and is left out.
    @Test func anEventIsAcceptedWhileAReaderHoldsTheOnlyConnection() async throws {
        try await RegistryBench.with(readTimeout: 55, adviceLimit: .milliseconds(200)) { bench in
            let (holds, bell) = AsyncStream.makeStream(of: Void.self)
            let reader = Task {
                defer { bell.finish() }
                try await bench.readPool.withConnection { connection in
                    try await connection.run("set statement_timeout = 0")
                    bell.yield()
                    try await connection.run("select pg_sleep(3600)")
                }
            }
            for await _ in holds { break }
            // Its cities are not known, so that there would be advice.
            let answer = try await bench.post(Stated.partnership("p", ["a", "b"]))
            #expect(answer.status == 202)
            #expect(answer.body.adviceSentences.allSatisfy { $0.hasPrefix("not_judged: ") })
            #expect(try await bench.texts("select id from outbox") == ["partnership-p"])
            // The HTTP server cancels a request that still waits for a connection at its limit.
            let waiting = Task { try await bench.get("/v1/cities") }
            waiting.cancel()
            let refused = try await waiting.value
            #expect(refused.status == 503)
            #expect(refused.slug == "stopping")
            reader.cancel()
            await #expect(throws: PostgresError.self) { try await reader.value }
            try await bench.deliver()
            #expect(try await bench.texts("select id from inbox") == ["partnership-p"])
            #expect(try await bench.get("/v1/cities").status == 200)
        }
    }

    /// Whatever a statement of a reader waits for, it ends at the statement time-out.
    @Test func aReadThatTakesTooLongIsRefusedAndAnEventIsAccepted() async throws {
        try await RegistryBench.with(readTimeout: 1) { bench in
            try await bench.pool.withTransaction { transaction in
                try await transaction.run("lock table entity in access exclusive mode")
                let refused = try await bench.get("/v1/cities")
                #expect(refused.status == 503)
                #expect(refused.slug == "read-timeout")
                #expect(try await bench.post(Stated.city("a")).status == 202)
                #expect(try await bench.texts("select id from outbox") == ["city-a"])
            }
            try await bench.deliver()
            #expect(try await bench.texts("select code from entity where kind = 'city'") == ["a"])
        }
    }
}
