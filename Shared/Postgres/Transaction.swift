/// One open transaction: made by `withTransaction` alone, and of no use after it.
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

    /// Several statements without values.
    public func runScript(_ sql: String) async throws(PostgresError) { try await self.connection.runScript(sql) }
}

extension PostgresConnection {
    /// Runs `body` in a transaction. Commits when it returns, rolls back when it throws.
    ///
    /// A commit of a failed transaction answers ROLLBACK and no error, so the answer's tag is read. A `connectionLost`
    /// out of the commit itself leaves open whether it happened; see `CommitOutcomeUnknown`.
    public nonisolated func transaction<Value: Sendable>(
        _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        try await self.run("begin")
        let value: Value
        do {
            value = try await body(Transaction(self))
        } catch {
            // Whatever the rollback answers, the first error is the one to tell.
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

/// The connection broke between the commit and its answer: it may have happened or not.
public struct CommitOutcomeUnknown: Error, Sendable, CustomStringConvertible {
    public let underlying: PostgresError
    public var description: String { "the connection broke before the commit was answered" }
}
