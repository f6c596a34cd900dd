import Postgres
import Testing

extension ServerTests {
    @Suite(.database, .timeLimit(.minutes(1))) struct SilenceTests {
        /// The server is busy and says nothing; to the client that is no different from a network that fell silent.
        @Test func aStatementWithoutAnAnswerBreaksItsConnection() async throws {
            let connection = try await PostgresConnection.connect(TestDatabase.conninfo, answerLimit: .seconds(1))
            let begin = ContinuousClock.now
            let error = await postgresError { try await connection.run("select pg_sleep(30)") }
            #expect(error?.code == .connectionLost)
            #expect(error?.mayHeal == true)
            #expect(ContinuousClock.now - begin < .seconds(10))
            #expect(await !connection.isIdle)
        }

        @Test func whatAnswersInTimeGoesOn() async throws {
            let connection = try await PostgresConnection.connect(TestDatabase.conninfo, answerLimit: .seconds(2))
            for _ in 0..<3 { try await connection.run("select pg_sleep(1)") }
            #expect(await connection.isIdle)
        }
    }
}
