internal import Messaging
internal import Postgres
internal import Shared

/// A transaction of a process on a simulated server.
final class SimulatedTransaction: @unchecked Sendable {
    let server: SimulatedPostgres
    let process: SimulatedProcess
    private(set) var isOpen = true
    /// Whether a statement has failed: every further one is refused, and a commit rolls back.
    private var hasFailed = false
    var changes = Changes()
    var staged: [Outgoing.Row] = []
    var held: [LockKey] = []
    var waitsFor: LockKey?

    init(_ server: SimulatedPostgres, _ process: SimulatedProcess) {
        self.server = server
        self.process = process
    }

    var tables: Tables { _read { yield self.server.tables } }

    /// What precedes every statement: other tasks go first, and the connection may be gone.
    func statement() async throws {
        try await self.server.kernel.step(self.process)
        guard self.isOpen else { throw SimulatedPostgres.connectionLost }
        if self.hasFailed { throw self.failed("25P02") }
        switch self.server.faults.ofStatement() {
        case .none: return
        case .refused:
            throw self.failed("40001")
        case .broken:
            self.breakOff()
            throw SimulatedPostgres.connectionLost
        case .silent(let milliseconds):
            // The server still holds what the transaction has locked.
            try await self.server.kernel.sleep(milliseconds, self.process)
            self.breakOff()
            throw SimulatedPostgres.connectionLost
        }
    }

    /// The error of a statement that the server refuses.
    func failed(_ sqlState: String) -> PostgresError {
        self.hasFailed = true
        return PostgresError(.server, "simulated", sqlState: SQLState(rawValue: sqlState))
    }

    func lock(_ key: LockKey, isExclusive: Bool = true, timeout: Int? = nil) async throws {
        try await self.server.locks.acquire(key, isExclusive: isExclusive, for: self, timeout: timeout)
    }

    /// Waits for a transaction that is inserting the same key; the lock stays only if the key is free.
    ///
    /// - Returns: whether it is free.
    func claimKey(_ key: LockKey, isTaken: () -> Bool) async throws -> Bool {
        let wasHeld = self.held.contains(key)
        try await self.lock(key)
        guard isTaken() else { return true }
        if !wasHeld {
            self.held.removeAll { $0 == key }
            self.server.locks.release(key, of: self)
        }
        return false
    }

    /// The connection breaks: the server rolls back.
    func breakOff() {
        guard self.isOpen else { return }
        self.isOpen = false
        self.server.ended(self)
    }

    func rollBack() { self.breakOff() }

    func commit() async throws {
        try await self.server.kernel.step(self.process)
        guard self.isOpen else { throw CommitOutcomeUnknown(underlying: SimulatedPostgres.connectionLost) }
        if self.hasFailed {
            self.breakOff()
            throw PostgresError(.notCommitted, "simulated")
        }
        switch self.server.faults.ofCommit() {
        case .answered:
            self.apply()
        case .answerLost:
            self.apply()
            throw CommitOutcomeUnknown(underlying: SimulatedPostgres.connectionLost)
        case .requestLost:
            self.breakOff()
            throw CommitOutcomeUnknown(underlying: SimulatedPostgres.connectionLost)
        }
        // The answer takes its way, and the process may end meanwhile.
        try await self.server.kernel.step(self.process)
    }

    private func apply() {
        self.isOpen = false
        self.server.commit(self.changes)
        self.server.ended(self)
    }
}
