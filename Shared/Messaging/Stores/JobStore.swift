/// The table `job`.
package protocol JobStore: Sendable {
    /// Enqueues jobs.
    ///
    /// - Parameters:
    ///   - delay: how long they wait.
    ///   - isOwn: whether the rows carry the mark of the transaction, which then never waits for a lane that does the
    ///     same job.
    func enqueue(
        _ rows: [JobRow], after delay: Duration, isOwn: Bool, _ repeated: RepeatedJob
    ) async throws

    /// The first jobs that are due, without those of `subjects`: regardless of their number, these hide no other job.
    func open(_ kinds: [String], besides subjects: [JobSubject]) async throws -> [JobRow]

    /// Claims jobs that are due; they must be of one kind.
    ///
    /// - Returns: those that still existed.
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
