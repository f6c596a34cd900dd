public import Lifecycle
public import Observability
public import Postgres

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

    /// Leaves a due row for each known thing that something waits for.
    public static func sweep(_ pool: PostgresPool) async throws {
        #if KEMBAR_PLANTED
            if PlantedBug.planted == .unlockedRelease { return }
        #endif
        _ = try await pool.withConnection { connection in
            try await connection.run(
                """
                insert into due (kind, key)
                select distinct 'release', waiting.kind || '/' || waiting.code from waiting
                where exists (select from known_code where known_code.kind = waiting.kind and known_code.code = waiting.code)
                   or waiting.kind = 'event' and exists (
                        select from inbox where inbox.source = split_part(waiting.code, ' ', 1)
                        and inbox.id = substr(waiting.code, length(split_part(waiting.code, ' ', 1)) + 2))
                on conflict do nothing
                """)
        }
    }
}
