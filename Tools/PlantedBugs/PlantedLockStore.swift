internal import Messaging

/// Leaves the locks of references out (`unlocked-release`).
struct PlantedLockStore: LockStore {
    let base: any LockStore

    func lock(_ locks: AdvisoryLocks) async throws {
        try await self.base.lock(locks.without(class: AdvisoryLocks.references))
    }
}
