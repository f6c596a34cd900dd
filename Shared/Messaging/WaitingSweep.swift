public import Lifecycle
public import Observability
public import Postgres
internal import Shared

/// Backs the release of waiting events up: now and then looks for any that wait for something known.
public struct WaitingSweep: Service {
    public let name = "waiting-sweep"

    private let pool: PostgresPool
    private let log: Logger

    public init(pool: PostgresPool, log: Logger) {
        self.pool = pool
        self.log = log
    }

    public func run(until stop: ShutdownSignal) async throws {
        while !stop.isTriggered, !Task.isCancelled {
            await stop.sleep(.seconds(30))
            if stop.isTriggered { break }
            do {
                try await Self.sweep(self.pool)
            } catch {
                self.log.debug("sweep failed, it will come again", [.error: "\(error)"])
            }
        }
    }

    /// Leaves the release of what waits for each thing that is known.
    public static func sweep(_ pool: PostgresPool) async throws {
        #if KEMBAR_PLANTED
            if PlantedBug.planted == .unlockedRelease { return }
        #endif
        try await pool.withTransaction { transaction in
            let known = try await transaction.rows(
                """
                select distinct waiting.kind, waiting.code from waiting
                where exists (select from known_code where known_code.kind = waiting.kind and known_code.code = waiting.code)
                   or waiting.kind = 'event' and exists (
                        select from inbox where inbox.source = split_part(waiting.code, ' ', 1)
                        and inbox.id = substr(waiting.code, length(split_part(waiting.code, ' ', 1)) + 2))
                """
            ) { row in try EntityKind(rawValue: try row.text(0)).map { EntityKey($0, unchecked: try row.text(1)) } }
            try await JobStore.enqueue(known.compactMap { $0.map { ReleaseWaiting($0) } }, in: transaction)
        }
    }
}
