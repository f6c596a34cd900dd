package import Messaging
internal import Shared

/// The seams of a process with a planted bug and with crash points.
package struct Planted: Sendable {
    package typealias Work = @Sendable () async throws -> Void
    package typealias Later = @Sendable (_ delay: Duration, _ work: @escaping Work) -> Void

    let bug: PlantedBug?
    /// Called at each crash point.
    let reach: @Sendable (CrashPoint) -> Void
    /// Runs work beside the caller, later.
    let later: Later

    package init(
        _ bug: PlantedBug?, reach: @escaping @Sendable (CrashPoint) -> Void = { _ in },
        later: @escaping Later
    ) {
        self.bug = bug
        self.reach = reach
        self.later = later
    }

    package var seams: Seams {
        Seams(
            stores: { stores, database in self.stores(stores, database) },
            relay: { PlantedRelayStore(base: $0, planted: self) },
            ingest: { self.bug == .answerFirst ? PlantedIngest(base: $0, planted: self) : $0 })
    }

    private func stores(_ stores: MessagingStores, _ database: any MessagingDatabase) -> MessagingStores {
        var planted = stores
        planted.fence = PlantedFenceStore(base: stores.fence, database: database, planted: self)
        planted.inbox = PlantedInboxStore(base: stores.inbox, planted: self)
        planted.waiting = PlantedWaitingStore(base: stores.waiting, planted: self)
        planted.derive = { events, outgoing in
            self.reach(.folding)
            try await stores.derive(events, &outgoing)
        }
        switch self.bug {
        case .unlockedRelease: planted.locks = PlantedLockStore(base: stores.locks)
        case .claimFirst: planted.jobs = PlantedJobStore(base: stores.jobs, database: database, planted: self)
        case .announceLater: planted.outbox = PlantedOutboxStore(base: stores.outbox, database: database, planted: self)
        default: break
        }
        return planted
    }
}
