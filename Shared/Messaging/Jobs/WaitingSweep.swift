public import Lifecycle
package import Observability
internal import Shared

/// Backs up the release of waiting events: periodically finds events that wait for something known.
public struct WaitingSweep: Service {
    public let name = "waiting-sweep"

    private let database: any MessagingDatabase
    private let log: Logger

    package init(_ database: any MessagingDatabase, log: Logger) {
        self.database = database
        self.log = log
    }

    public func run(until stop: ShutdownSignal) async throws {
        while !stop.isTriggered, !Task.isCancelled {
            await stop.sleep(.seconds(30))
            if stop.isTriggered { break }
            do {
                try await Self.sweep(self.database)
            } catch {
                self.log.debug("sweep failed, it will come again", [.error: "\(error)"])
            }
        }
    }

    /// Enqueues the release of the events that wait for a key although it is known.
    package static func sweep(_ database: any MessagingDatabase) async throws {
        try await database.withTransaction { stores in
            let keys = try await stores.waiting.awaitedAlthoughKnown()
            try await stores.jobs.enqueue(keys.map { ReleaseWaiting($0) })
        }
    }
}
