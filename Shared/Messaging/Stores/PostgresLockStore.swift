internal import Postgres

struct PostgresLockStore: LockStore {
    let transaction: Transaction

    func lock(_ locks: AdvisoryLocks) async throws {
        let wanted = locks.wanted
        guard !wanted.isEmpty else { return }
        try await self.transaction.run(
            """
            select case when is_exclusive then pg_advisory_xact_lock(class, slot)
                        else pg_advisory_xact_lock_shared(class, slot) end
            from unnest(\(.array(wanted.map(\.number)))::int[], \(.array(wanted.map(\.slot)))::int[],
                        \(.array(wanted.map { $0.isExclusive ? "t" : "f" }))::boolean[])
                 as wanted (class, slot, is_exclusive)
            """)
    }
}
