internal import Messaging

struct SimulatedLockStore: LockStore {
    let transaction: SimulatedTransaction

    func lock(_ locks: AdvisoryLocks) async throws {
        let wanted = locks.wanted
        guard !wanted.isEmpty else { return }
        try await self.transaction.statement()
        for lock in wanted {
            try await self.transaction.lock(
                .advisory(lock.number << 8 | lock.slot), isExclusive: lock.isExclusive)
        }
    }
}
