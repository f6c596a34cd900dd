import FaultyNetwork
import Postgres
import Testing

extension ServerTests {
    @Suite(.database, .timeLimit(.minutes(15))) struct SilenceTests {
        /// The server is busy and sends nothing; the client cannot distinguish this from a network that fell silent.
        @Test func aStatementWithoutAnAnswerBreaksItsConnection() async throws {
            let connection = try await PostgresConnection.connect(TestDatabase.conninfo, answerTimeout: .seconds(1))
            let error = await postgresError { try await connection.run("select pg_sleep(3600)") }
            #expect(error?.code == .connectionLost)
            #expect(error?.isTransient == true)
            #expect(await !connection.isIdle)
        }

        @Test func whatAnswersInTimeGoesOn() async throws {
            let connection = try await PostgresConnection.connect(TestDatabase.conninfo, answerTimeout: .seconds(2))
            for _ in 0..<3 { try await connection.run("select pg_sleep(1)") }
            #expect(await connection.isIdle)
        }

        /// The network falls silent while statements run, and their tasks are cancelled, so the cancel requests are not
        /// answered either. Only the connections wait for them; if the cancelling threads did, this would never end.
        @Test func cancellingOnASilentNetworkHoldsNobodyUp() async throws {
            let proxy = try TCPProxy(to: .socket(try #require(TestDatabase.socket)))
            defer { proxy.end() }
            let pool = PostgresPool(
                TestDatabase.conninfo(host: "127.0.0.1", port: proxy.port), limit: 8, answerTimeout: .seconds(300))
            let sleeping = (0..<8).map { _ in
                Task { try await pool.withConnection { try await $0.run("select pg_sleep(3600)") } }
            }
            try await Task.sleep(for: .milliseconds(500))
            proxy.hold([.toServer, .toClient])
            let begin = ContinuousClock.now
            for task in sleeping { task.cancel() }
            // The threads of Swift's pool are free: many tasks still take turns, before the limit of an answer passes.
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<64 { group.addTask { await Task.yield() } }
            }
            #expect(ContinuousClock.now - begin < .seconds(150))
            proxy.heal()
            for task in sleeping { await #expect(throws: (any Error).self) { try await task.value } }
            let after = try await pool.withConnection { try await $0.run("select 1").count }
            #expect(after == 1)
            pool.close()
        }
    }
}
