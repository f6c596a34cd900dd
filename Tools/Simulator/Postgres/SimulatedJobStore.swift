internal import Messaging

struct SimulatedJobStore: JobStore {
    let transaction: SimulatedTransaction

    private func runAfter(_ row: JobRow) -> Int? {
        if self.transaction.changes.endedJobs.contains(row) { return self.transaction.changes.jobs[row] }
        return self.transaction.changes.jobs[row] ?? self.transaction.tables.jobs[row]
    }

    private var now: Int { self.transaction.server.kernel.milliseconds }

    func enqueue(
        _ rows: [JobRow], after delay: Duration, isOwn: Bool, _ repeated: RepeatedJob
    ) async throws {
        try await self.transaction.statement()
        for row in rows {
            let isFree = try await self.transaction.claimKey(.job(row), isTaken: { self.runAfter(row) != nil })
            if isFree { self.transaction.changes.jobs[row] = self.now + Int(delay / .milliseconds(1)) }
        }
    }

    func open(_ kinds: [String], besides subjects: [JobSubject]) async throws -> [JobRow] {
        try await self.transaction.statement()
        return self.transaction.tables.jobs.filter { row, runAfter in
            runAfter <= self.now && kinds.contains(row.kind)
                && !subjects.contains(JobSubject(kind: row.kind, subject: row.subject))
        }.keys.sorted()
    }

    func claim(_ rows: [JobRow]) async throws -> [JobRow] {
        try await self.transaction.statement()
        var claimed: [JobRow] = []
        for row in rows {
            try await self.transaction.lock(.job(row))
            guard let runAfter = self.runAfter(row), runAfter <= self.now else { continue }
            self.end(row)
            claimed.append(row)
        }
        return claimed
    }

    private func end(_ row: JobRow) {
        self.transaction.changes.jobs[row] = nil
        self.transaction.changes.endedJobs.insert(row)
    }
}
