import Postgres
import TestSupport
import Testing

extension ServerTests {
    @Suite(.database, .timeLimit(.minutes(15))) struct CancellationTests {
        @Test func aCancelledTaskEndsItsStatement() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            let before = try await pool.withConnection { await $0.backendPID }
            let sleeping = Task { try await pool.withConnection { try await $0.run("select pg_sleep(3600)") } }
            try await waitUntilSleeping(before)
            sleeping.cancel()
            let error = await postgresError { try await sleeping.value }
            #expect(error?.sqlState == .queryCanceled)
            let after = try await pool.withConnection { connection in
                try await connection.run("select 1")
                return await connection.backendPID
            }
            #expect(after == before)
            pool.close()
        }

        @Test func aCancelledTransactionIsRolledBack() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            let pid = try await pool.withConnection { connection in
                try await connection.runScript("create table cancelled (n int)")
                return await connection.backendPID
            }
            let working = Task {
                try await pool.withTransaction { transaction in
                    try await transaction.run("insert into cancelled values (1)")
                    try await transaction.run("select pg_sleep(3600)")
                }
            }
            try await waitUntilSleeping(pid)
            working.cancel()
            let error = await postgresError { try await working.value }
            #expect(error?.sqlState == .queryCanceled)
            #expect(try await pool.withConnection { try await $0.run("select n from cancelled") }.count == 0)
            pool.close()
        }

        /// The task is cancelled while nothing runs on the server; a statement that begins afterwards must not run on.
        @Test func aTaskThatWasCancelledBetweenStatementsDoesNotSleep() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            let working = Task {
                try await pool.withConnection { connection in
                    try await connection.run("select 1")
                    try? await Task.sleep(for: .seconds(3600))
                    try await connection.run("select pg_sleep(3600)")
                }
            }
            try await Task.sleep(for: .milliseconds(200))
            working.cancel()
            await #expect(throws: (any Error).self) { try await working.value }
            pool.close()
        }

        /// Cancels at any moment: before, while and after the statement is sent to the server.
        @Test func noMomentLosesACancellation() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            _ = try await pool.withConnection { try await $0.run("select pg_sleep(0)") }
            for round in 0..<300 {
                let sleeping = Task {
                    _ = try await pool.withConnection { try await $0.run("select pg_sleep(3600)") }
                }
                try await Task.sleep(for: .microseconds(round % 100 * 20))
                sleeping.cancel()
                try #require(
                    await finishes(within: .seconds(60)) { _ = await sleeping.result }, "round \(round) sleeps on")
            }
            pool.close()
        }

        @Test func aLateCancellationDoesNotHitTheNextStatement() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            var hit = 0
            for round in 0..<200 {
                let quick = Task { try await pool.withConnection { try await $0.run("select pg_sleep(0.002)") } }
                try await Task.sleep(for: .microseconds(1500 + round * 10))
                quick.cancel()
                let answer = await postgresError {
                    try await pool.withConnection { try await $0.run("select pg_sleep(0.004)") }
                }
                if answer != nil { hit += 1 }
                _ = try? await quick.value
            }
            #expect(hit == 0)
            pool.close()
        }

        @Test func aTaskThatIsCancelledAlreadyBorrowsNothing() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            let working = Task {
                while !Task.isCancelled { await Task.yield() }
                _ = try await pool.withConnection { try await $0.run("select pg_sleep(3600)") }
            }
            working.cancel()
            await #expect(throws: CancellationError.self) { try await working.value }
            pool.close()
        }
    }
}
