internal import Chance
internal import Messaging

/// Releases waiting events by jobs, and now and then looks for events that wait although they could go on.
struct JobTask {
    let service: SimulatedService
    let process: SimulatedProcess

    func run() async throws {
        let database = self.service.database(of: self.process)
        let intake = self.service.intake(on: database)
        while true {
            var isIdle = true
            do {
                let rows = try await database.withTransaction {
                    try await $0.jobs.open([ReleaseWaiting.kind], besides: [])
                }
                if !rows.isEmpty {
                    // One or all: lanes that do jobs for different codes may release the same event.
                    var batch = JobBatch(self.service.kernel.random.pick(rows))
                    if self.service.kernel.random.chance(1, in: 2) { batch.rows = rows }
                    try await self.release(batch, intake, database)
                    isIdle = false
                }
            } catch is Crashed {
                throw Crashed()
            } catch {}
            if isIdle { try await self.service.kernel.sleep(700, self.process) }
        }
    }

    private func release(
        _ batch: JobBatch, _ intake: Intake, _ database: SimulatedDatabase
    ) async throws {
        let keys = batch.rows.compactMap { $0.job(ReleaseWaiting.self)?.key }
        try await database.withTransaction { stores in
            var work = IntakeTransaction(intake, stores)
            try await work.release(keys, limit: 2) { try await !stores.jobs.claim(batch.rows).isEmpty }
        }
    }

    func sweep() async throws {
        let database = self.service.database(of: self.process)
        while true {
            try await self.service.kernel.sleep(30_000, self.process)
            do {
                try await WaitingSweep.sweep(database)
            } catch is Crashed {
                throw Crashed()
            } catch {}
        }
    }
}
