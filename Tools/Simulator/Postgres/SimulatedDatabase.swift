internal import Messaging

/// A process's way to a simulated server.
struct SimulatedDatabase: MessagingDatabase {
    let server: SimulatedPostgres
    let process: SimulatedProcess
    var seams = Seams.none

    func withTransaction<Value: Sendable>(
        _ body: (MessagingStores) async throws -> Value
    ) async throws -> Value {
        let transaction = try await self.server.begin(self.process)
        let stores = self.seams.stores(
            MessagingStores(transaction), SimulatedDatabase(server: self.server, process: self.process))
        let value: Value
        do {
            value = try await body(stores)
        } catch {
            transaction.rollBack()
            throw error
        }
        try await transaction.commit()
        return value
    }
}

extension MessagingStores {
    init(_ transaction: SimulatedTransaction) {
        self.init(
            locks: SimulatedLockStore(transaction: transaction), fence: SimulatedFenceStore(transaction: transaction),
            inbox: SimulatedInboxStore(transaction: transaction),
            waiting: SimulatedWaitingStore(transaction: transaction),
            outbox: SimulatedOutboxStore(transaction: transaction),
            deadLetters: SimulatedDeadLetterStore(transaction: transaction),
            jobs: SimulatedJobStore(transaction: transaction)
        ) { events, _ in
            try await SimulatedDerivation(transaction: transaction).apply(events)
        }
    }
}
