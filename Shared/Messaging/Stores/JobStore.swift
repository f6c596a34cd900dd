/// The table `job`.
package protocol JobStore: Sendable {
    /// Leaves jobs.
    ///
    /// - Parameters:
    ///   - delay: how long they wait.
    ///   - isOwn: whether the rows carry the transaction's mark; it then never waits for a lane that does the same job.
    func enqueue(
        _ rows: [JobRow], after delay: Duration, isOwn: Bool, _ repeated: RepeatedJob
    ) async throws

    /// The first jobs that are due, without those of `subjects`: however many these are, they hide no other.
    func due(_ kinds: [String], besides subjects: [JobSubject]) async throws -> [JobRow]

    /// Takes jobs that are due; they must be of one kind.
    ///
    /// - Returns: those that were still there.
    func claim(_ rows: [JobRow]) async throws -> [JobRow]
}

extension JobStore {
    /// Leaves jobs of one type, each once.
    func enqueue<Kind: Job>(
        _ jobs: [Kind], after delay: Duration = .zero, isOwn: Bool = false, _ repeated: RepeatedJob = .kept
    ) async throws {
        let rows = Set(jobs.map { JobRow($0) }).sorted()
        if !rows.isEmpty { try await self.enqueue(rows, after: delay, isOwn: isOwn, repeated) }
    }
}
