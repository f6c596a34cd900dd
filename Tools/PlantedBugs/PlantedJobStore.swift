internal import Messaging

/// Removes jobs in an earlier transaction (`claim-first`).
struct PlantedJobStore: JobStore {
    let base: any JobStore
    let database: any MessagingDatabase
    let planted: Planted

    func claim(_ rows: [JobRow]) async throws -> [JobRow] {
        let claimed = try await self.database.withTransaction { try await $0.jobs.claim(rows) }
        self.planted.reach(.jobClaimed)
        return claimed
    }

    func enqueue(
        _ rows: [JobRow], after delay: Duration, isOwn: Bool, _ repeated: RepeatedJob
    ) async throws {
        try await self.base.enqueue(rows, after: delay, isOwn: isOwn, repeated)
    }

    func open(_ kinds: [String], besides subjects: [JobSubject]) async throws -> [JobRow] {
        try await self.base.open(kinds, besides: subjects)
    }
}
