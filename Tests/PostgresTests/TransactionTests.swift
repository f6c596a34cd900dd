import Postgres
import Testing

extension ServerTests {
    @Suite(.database, .timeLimit(.minutes(15))) struct TransactionTests {
        private struct Refusal: Error {}

        private func numbers(_ connection: PostgresConnection, _ table: StaticString) async throws -> [Int] {
            try await connection.rows("select n from \(trusted: table) order by n") { row in try row.int(0) }
        }

        @Test func whatReturnsIsCommitted() async throws {
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create table committed (n int)")
            let value = try await connection.transaction { transaction in
                try await transaction.run("insert into committed values (\(1)::int)")
                try await transaction.run("insert into committed values (\(2)::int)")
                return "done"
            }
            #expect(value == "done")
            #expect(try await self.numbers(try await TestDatabase.connect(), "committed") == [1, 2])
            #expect(await connection.isIdle)
        }

        @Test func whatThrowsIsRolledBack() async throws {
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create table undone (n int)")
            await #expect(throws: Refusal.self) {
                try await connection.transaction { transaction in
                    try await transaction.run("insert into undone values (1)")
                    throw Refusal()
                }
            }
            #expect(try await self.numbers(connection, "undone").isEmpty)
            #expect(await connection.isIdle)
        }

        @Test func aFailedStatementRollsBackAndItsErrorIsTheOneReported() async throws {
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create table failed (n int primary key)")
            let error = await postgresError {
                try await connection.transaction { transaction in
                    try await transaction.run("insert into failed values (1)")
                    try await transaction.run("insert into failed values (1)")
                }
            }
            #expect(error?.sqlState == .uniqueViolation)
            #expect(try await self.numbers(connection, "failed").isEmpty)
        }

        /// The server answers the commit of a failed transaction without an error.
        @Test func anErrorThatWasCaughtInsideIsNoCommit() async throws {
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create table caught (n int primary key)")
            let error = await postgresError {
                try await connection.transaction { transaction in
                    try await transaction.run("insert into caught values (1)")
                    _ = try? await transaction.run("insert into caught values (1)")
                }
            }
            #expect(error?.code == .notCommitted)
            #expect(try await self.numbers(connection, "caught").isEmpty)
            #expect(await connection.isIdle)
        }

        @Test func aDeferredConstraintFailsTheCommit() async throws {
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create table late (n int unique deferrable initially deferred)")
            let error = await postgresError {
                try await connection.transaction { transaction in
                    try await transaction.run("insert into late values (1), (1)")
                }
            }
            #expect(error?.sqlState == .uniqueViolation)
            #expect(await connection.isIdle)
        }

        @Test func aConnectionThatBreaksBeforeTheCommitIsReportedApart() async throws {
            let connection = try await TestDatabase.connect()
            let other = try await TestDatabase.connect()
            let pid = await connection.backendPID
            await #expect(throws: CommitOutcomeUnknown.self) {
                try await connection.transaction { transaction in
                    try await transaction.run("select 1")
                    try await other.run("select pg_terminate_backend(\(pid)::int, 5000)")
                }
            }
        }

        @Test func thePoolLendsTransactions() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 2)
            try await pool.withTransaction { transaction in
                try await transaction.runScript("create table pooled (n int)")
            }
            await #expect(throws: Refusal.self) {
                try await pool.withTransaction { transaction in
                    try await transaction.run("insert into pooled values (1)")
                    throw Refusal()
                }
            }
            #expect(try await pool.withConnection { try await self.numbers($0, "pooled") }.isEmpty)
            pool.close()
        }
    }
}
