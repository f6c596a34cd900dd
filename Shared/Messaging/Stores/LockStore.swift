/// Advisory locks, held until the end of the transaction.
package protocol LockStore: Sendable {
    func lock(_ locks: AdvisoryLocks) async throws
}
