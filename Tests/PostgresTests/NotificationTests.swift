import Postgres
import Testing

extension ServerTests {
    @Suite(.database, .timeLimit(.minutes(15))) struct NotificationTests {
        @Test func aNotificationEndsTheWait() async throws {
            let listener = try await TestDatabase.connect()
            let sender = try await TestDatabase.connect()
            try await listener.run("listen outbox")
            let hearing = Task { try await listener.notifications(within: .seconds(3600)) }
            try await Task.sleep(for: .milliseconds(200))
            try await sender.run("notify outbox")
            #expect(try await hearing.value == ["outbox"])
        }

        @Test func silenceEndsWithTheLimit() async throws {
            let listener = try await TestDatabase.connect()
            try await listener.run("listen outbox")
            let begin = ContinuousClock.now
            #expect(try await listener.notifications(within: .milliseconds(300)).isEmpty)
            #expect(ContinuousClock.now - begin >= .milliseconds(250))
        }

        @Test func manyNotificationsFoldIntoTheirChannels() async throws {
            let listener = try await TestDatabase.connect()
            let sender = try await TestDatabase.connect()
            try await listener.runScript("listen folded; listen other")
            for number in 0..<20 { try await sender.runScript("notify folded, '\(number)'") }
            try await sender.run("notify other")
            try await sender.run("notify unheard")
            var heard: Set<String> = []
            while heard.count < 2 {
                heard.formUnion(try await listener.notifications(within: .seconds(1)))
            }
            #expect(heard == ["folded", "other"])
        }

        @Test func whatCameDuringAStatementIsHeardAfterIt() async throws {
            let listener = try await TestDatabase.connect()
            let sender = try await TestDatabase.connect()
            try await listener.run("listen busy")
            try await sender.run("notify busy")
            try await listener.run("select pg_sleep(0.1)")
            #expect(try await listener.notifications(within: .seconds(3600)) == ["busy"])
        }

        @Test func aListenerThatIsTerminatedHearsOfIt() async throws {
            let listener = try await TestDatabase.connect()
            let other = try await TestDatabase.connect()
            try await listener.run("listen outbox")
            let pid = await listener.backendPID
            try await other.run("select pg_terminate_backend(\(pid)::int, 5000)")
            var error: PostgresError?
            for _ in 0..<5 where error == nil {
                error = await postgresError { try await listener.notifications(within: .seconds(1)) }
            }
            #expect(error?.code == .connectionLost)
            #expect(await !listener.isIdle)
        }
    }
}
