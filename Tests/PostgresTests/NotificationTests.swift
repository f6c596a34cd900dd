import Postgres
import Testing

extension ServerTests {
    @Suite(.database, .timeLimit(.minutes(1))) struct NotificationTests {
        @Test func aNotificationArrivesSoon() async throws {
            let listener = try await TestDatabase.connect()
            let sender = try await TestDatabase.connect()
            try await listener.run("listen outbox")
            let hearing = Task { try await listener.notifications(within: .seconds(10)) }
            try await Task.sleep(for: .milliseconds(200))
            let begin = ContinuousClock.now
            try await sender.run("notify outbox")
            #expect(try await hearing.value == ["outbox"])
            #expect(ContinuousClock.now - begin < .seconds(2))
        }

        @Test func silenceEndsWithTheLimit() async throws {
            let listener = try await TestDatabase.connect()
            try await listener.run("listen outbox")
            let begin = ContinuousClock.now
            #expect(try await listener.notifications(within: .milliseconds(300)).isEmpty)
            #expect(ContinuousClock.now - begin >= .milliseconds(250))
            #expect(ContinuousClock.now - begin < .seconds(3))
        }

        @Test func manyNotificationsFoldIntoTheirChannels() async throws {
            let listener = try await TestDatabase.connect()
            let sender = try await TestDatabase.connect()
            try await listener.runScript("listen folded; listen other")
            for number in 0..<20 { try await sender.runScript("notify folded, '\(number)'") }
            try await sender.run("notify other")
            try await sender.run("notify unheard")
            var heard: Set<String> = []
            for _ in 0..<20 where heard.count < 2 {
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
            let begin = ContinuousClock.now
            #expect(try await listener.notifications(within: .seconds(5)) == ["busy"])
            #expect(ContinuousClock.now - begin < .seconds(2))
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
