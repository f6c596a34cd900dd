internal import Messaging
internal import Shared
internal import Synchronization

/// Writes rows in a transaction of its own, later (`announce-later`).
final class PlantedOutboxStore: OutboxStore {
    private let base: any OutboxStore
    private let database: any MessagingDatabase
    private let planted: Planted
    private let staged = Mutex<[Outgoing.Row]>([])

    init(base: any OutboxStore, database: any MessagingDatabase, planted: Planted) {
        self.base = base
        self.database = database
        self.planted = planted
    }

    func stage(_ rows: [Outgoing.Row], from first: Int) async throws { self.staged.withLock { $0 += rows } }

    func writeStaged() async throws {
        let rows = self.staged.withLock { staged in
            defer { staged = [] }
            return staged
        }
        // Long enough for several transactions: some of them announce what they have applied.
        self.planted.later(.milliseconds(500)) { [database, planted] in
            planted.reach(.dataCommitted)
            try await database.withTransaction { stores in
                try await stores.outbox.stage(rows, from: 0)
                try await stores.outbox.writeStaged()
            }
        }
    }

    func digests(of events: [OutboxKey]) async throws -> [EventRef: [UInt8]] {
        try await self.base.digests(of: events)
    }
}
