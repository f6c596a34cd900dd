internal import Messaging
internal import Postgres
internal import Shared

/// A PostgreSQL server with the database of one service: read committed, row locks, unique indexes, and connections that
/// break.
final class SimulatedPostgres: @unchecked Sendable {
    let kernel: Kernel
    let faults: Faults
    let locks: SimulatedLocks
    var tables = Tables()
    /// Whether connections are refused.
    var isDown = false
    /// Planted bugs of the schema.
    var hasPrimaryKey = true
    var countsVersions = false
    /// What a commit did that must never happen.
    private(set) var findings: [String] = []
    private var open: [SimulatedTransaction] = []
    private(set) var relayConnections: [SimulatedRelayConnection] = []
    private var lastPosition = 0

    static let connectionLost = PostgresError(.connectionLost, "simulated")

    init(_ kernel: Kernel, _ faults: Faults) {
        self.kernel = kernel
        self.faults = faults
        self.locks = SimulatedLocks(kernel)
    }

    func nextPosition() -> Int {
        self.lastPosition += 1
        return self.lastPosition
    }

    func begin(_ process: SimulatedProcess) async throws -> SimulatedTransaction {
        try await self.kernel.step(process)
        if self.isDown { throw Self.connectionLost }
        let transaction = SimulatedTransaction(self, process)
        self.open.append(transaction)
        return transaction
    }

    func ended(_ transaction: SimulatedTransaction) {
        self.open.removeAll { $0 === transaction }
        self.locks.releaseAll(of: transaction)
    }

    func connectRelay(_ process: SimulatedProcess) async throws -> SimulatedRelayConnection {
        try await self.kernel.step(process)
        if self.isDown { throw Self.connectionLost }
        let connection = SimulatedRelayConnection(self, process)
        self.relayConnections.append(connection)
        return connection
    }

    func disconnect(_ connection: SimulatedRelayConnection) {
        self.relayConnections.removeAll { $0 === connection }
    }

    /// The server restarts: every connection breaks, and what is not committed is rolled back.
    func breakConnections() {
        for transaction in self.open { transaction.breakOff() }
        for connection in self.relayConnections { connection.breakOff() }
    }

    /// A process has ended, and the server has noticed.
    func breakConnections(of process: SimulatedProcess) {
        for transaction in self.open where transaction.process === process { transaction.breakOff() }
        for connection in self.relayConnections where connection.process === process { connection.breakOff() }
    }

    /// Applies a transaction, and looks whether an offset or an epoch goes back (I3).
    func commit(_ changes: Changes) {
        for (key, row) in changes.fence.sorted(by: { $0.key.partition < $1.key.partition }) {
            guard let before = self.tables.fence[key] else { continue }
            if row.nextOffset < before.nextOffset || row.epoch < before.epoch {
                self.findings.append(
                    "I3: \(key.partition.topic)/\(key.partition.partition) went back from offset \(before.nextOffset), epoch \(before.epoch) to \(row.nextOffset), \(row.epoch)"
                )
            }
        }
        changes.commit(to: &self.tables)
    }

    /// Whether no transaction is open.
    var isIdle: Bool { self.open.isEmpty }
}
