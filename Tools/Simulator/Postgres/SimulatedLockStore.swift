internal import Messaging

struct SimulatedLockStore: LockStore {
    let transaction: SimulatedTransaction

    func lock(_ locks: AdvisoryLocks) async throws {
        let wanted = locks.wanted
        guard !wanted.isEmpty else { return }
        try await self.transaction.statement()
        for stripe in wanted {
            try await self.transaction.lock(
                .advisory(stripe.number << 8 | stripe.stripe), isExclusive: stripe.isExclusive)
        }
    }
}
