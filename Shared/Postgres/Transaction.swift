/// One open transaction. Only `PostgresConnection.transaction` creates it, and it is not usable afterwards.
public struct Transaction: Sendable {
    private let connection: PostgresConnection

    fileprivate init(_ connection: PostgresConnection) { self.connection = connection }

    @discardableResult
    public func run(_ statement: Statement) async throws(PostgresError) -> Reply {
        try await self.connection.run(statement)
    }

    public func rows<Value: Sendable>(
        _ statement: Statement, _ read: @Sendable (borrowing Row) throws -> Value
    ) async throws -> [Value] {
        try await self.connection.rows(statement, read)
    }

    public func copy(_ rows: CopyRows, into target: StaticString) async throws(PostgresError) {
        try await self.connection.copy(rows, into: target)
    }

    /// Runs several statements without parameters.
    public func runScript(_ sql: String) async throws(PostgresError) { try await self.connection.runScript(sql) }
}

extension PostgresConnection {
    /// Runs `body` in a transaction. Commits when it returns, rolls back when it throws.
    ///
    /// PostgreSQL answers the commit of a failed transaction with ROLLBACK and no error, so the command tag is checked.
    /// A `connectionLost` from the commit itself leaves its outcome unknown; see `CommitOutcomeUnknown`.
    public nonisolated func transaction<Value: Sendable>(
        _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        try await self.run("begin")
        let value: Value
        do {
            value = try await body(Transaction(self))
        } catch {
            // Regardless of the result of the rollback, the first error is the one to report.
            await self.rollback()
            throw error
        }
        try await self.commit()
        return value
    }
}

extension PostgresConnection {
    private nonisolated func commit() async throws {
        do {
            let tag = try await self.run("commit").tag
            guard tag == "COMMIT" else { throw PostgresError(.notCommitted, "commit answered \(tag)") }
        } catch {
            if let lost = error as? PostgresError, lost.code == .connectionLost {
                throw CommitOutcomeUnknown(underlying: lost)
            }
            throw error
        }
    }
}

extension PostgresPool {
    /// Lends a connection and runs `body` in a transaction on it.
    public func withTransaction<Value: Sendable>(
        _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        try await self.withConnection { connection in try await connection.transaction(body) }
    }
}

/// The connection broke between the commit and its answer: the transaction may or may not be committed.
public struct CommitOutcomeUnknown: Error, Sendable, CustomStringConvertible {
    public let underlying: PostgresError

    package init(underlying: PostgresError) { self.underlying = underlying }

    public var description: String { "the connection broke before the commit was answered" }
}
