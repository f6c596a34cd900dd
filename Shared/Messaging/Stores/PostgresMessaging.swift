package import Postgres

/// The tables of messaging in a service's PostgreSQL database.
public struct PostgresMessaging: MessagingDatabase {
    private let pool: PostgresPool
    private let derivation: any Derivation
    private let seams: Seams

    /// - Parameter derivation: derives the service's data from its events.
    package init(
        _ pool: PostgresPool, derivation: any Derivation = NoDerivation(),
        seams: Seams = .none
    ) {
        self.pool = pool
        self.derivation = derivation
        self.seams = seams
    }

    package func withTransaction<Value: Sendable>(
        _ body: (MessagingStores) async throws -> Value
    ) async throws -> Value {
        try await self.pool.withTransaction { try await body(self.stores(in: $0)) }
    }

    /// The stores of a transaction that has begun.
    func stores(in transaction: Transaction) -> MessagingStores {
        self.seams.stores(
            MessagingStores(transaction, derivation: self.derivation),
            PostgresMessaging(self.pool, derivation: self.derivation))
    }
}

extension MessagingStores {
    init(_ transaction: Transaction, derivation: any Derivation) {
        self.init(
            locks: PostgresLockStore(transaction: transaction), fence: PostgresFenceStore(transaction: transaction),
            inbox: PostgresInboxStore(transaction: transaction),
            waiting: PostgresWaitingStore(transaction: transaction),
            outbox: PostgresOutboxStore(transaction: transaction),
            deadLetters: PostgresDeadLetterStore(transaction: transaction),
            jobs: PostgresJobStore(transaction: transaction)
        ) { events, outgoing in
            try await derivation.apply(events, to: &outgoing, in: transaction)
        }
    }
}
