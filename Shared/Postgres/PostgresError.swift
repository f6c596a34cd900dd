/// An error from PostgreSQL or the connection to it. `description` is safe to log: it contains no row values.
public struct PostgresError: Error, Sendable, CustomStringConvertible {
    /// The kind of error, for callers to branch on. New codes may be added: switch with a default.
    public enum Code: String, Sendable {
        /// The server answered with an error; `sqlState` identifies it.
        case server
        /// The connection could not be made, or broke.
        case connectionLost = "connection_lost"
        /// A commit was answered with something other than COMMIT.
        case notCommitted = "not_committed"
        /// A row was not what the program expects of its own tables.
        case unexpectedRow = "unexpected_row"
        /// The pool is closing.
        case closed
    }

    public let code: Code
    public let sqlState: SQLState?
    /// The server's message. It may contain row values, so it must never go into a log or a reply.
    public let message: String
    /// The violated constraint, if any.
    public let constraint: String?

    public init(_ code: Code, _ message: String, sqlState: SQLState? = nil, constraint: String? = nil) {
        self.code = code
        self.message = message
        self.sqlState = sqlState
        self.constraint = constraint
    }

    /// A text that helps an operator and contains no row values.
    public var description: String {
        switch self.code {
        case .server: "PostgreSQL answered SQLSTATE \(self.sqlState?.rawValue ?? "unknown")"
        case .connectionLost: "there is no connection to PostgreSQL"
        case .notCommitted: "the transaction was rolled back instead of committed"
        case .unexpectedRow: "a row was not as expected: \(self.message)"
        case .closed: "the pool of connections is closing"
        }
    }

    /// Whether a retry may help: lost connection, serialisation, resources, operator intervention, locks.
    public var isTransient: Bool {
        if self.code == .connectionLost { return true }
        guard let sqlState else { return false }
        return ["08", "40", "53", "57"].contains(sqlState.category)
            || [.lockNotAvailable, .readOnly, .idleInTransaction].contains(sqlState)
    }

    /// Whether a value in the statement caused the error.
    public var isDataError: Bool { ["22", "23", "54"].contains(self.sqlState?.category ?? "") }
}
