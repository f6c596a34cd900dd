/// Something that PostgreSQL, or the way to it, refused. `description` is safe to log: no values of rows are in it.
public struct PostgresError: Error, Sendable, CustomStringConvertible {
    /// What a caller may branch on. New codes may be added: switch with a default.
    public enum Code: String, Sendable {
        /// The server answered with an error; `sqlState` says which.
        case server
        /// The connection could not be made, or broke.
        case connectionLost = "connection_lost"
        /// A commit answered something else than COMMIT.
        case notCommitted = "not_committed"
        /// A row was not what the program expects of its own tables.
        case unexpectedRow = "unexpected_row"
        /// The pool is closing.
        case closed
    }

    public let code: Code
    public let sqlState: SQLState?
    /// The server's own words. They may hold values of rows, so they never go into a log or a reply.
    public let message: String
    /// The constraint that was broken, if one was.
    public let constraint: String?

    public init(_ code: Code, _ message: String, sqlState: SQLState? = nil, constraint: String? = nil) {
        self.code = code
        self.message = message
        self.sqlState = sqlState
        self.constraint = constraint
    }

    /// What a person can do something with, and nothing that was in a row.
    public var description: String {
        switch self.code {
        case .server: "PostgreSQL answered SQLSTATE \(self.sqlState?.rawValue ?? "unknown")"
        case .connectionLost: "the connection to PostgreSQL is not there"
        case .notCommitted: "the transaction was rolled back instead of committed"
        case .unexpectedRow: "a row was not as expected: \(self.message)"
        case .closed: "the pool of connections is closing"
        }
    }

    /// Whether trying again may help: connection, serialisation, resources, operator's hand, locks.
    public var isTransient: Bool {
        if self.code == .connectionLost { return true }
        guard let sqlState else { return false }
        return ["08", "40", "53", "57"].contains(sqlState.category)
            || [.lockNotAvailable, .readOnly, .idleInTransaction].contains(sqlState)
    }

    /// Whether some value in the statement was at fault.
    public var isDataError: Bool { ["22", "23", "54"].contains(self.sqlState?.category ?? "") }
}
