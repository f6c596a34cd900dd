public import Lifecycle
public import Observability
public import Postgres
internal import Shared
internal import Synchronization

/// Does enqueued jobs. Each batch runs in a transaction that claims its jobs before it reads, so that later data
/// enqueue a new job. A crash in between leaves the jobs in the table.
///
/// Several lanes work concurrently. Each takes the next batch as soon as it has finished one, so a slow batch delays
/// only its own lane.
public final class JobRunner: Service {
    public let name = "jobs"

    private let pool: PostgresPool
    private let handlers: [String: JobHandler]
    private let readiness: Readiness
    private let log: Logger
    /// The batches that lanes are working on.
    private let open = Mutex(OpenJobBatches())
    /// When a job last failed, in any lane.
    private let lastFailure = Mutex(ContinuousClock.now)

    /// The number of concurrent transactions.
    static let lanes = 4

    /// - Parameter handlers: one for each kind of job.
    public init(pool: PostgresPool, handlers: [JobHandler], readiness: Readiness, log: Logger) {
        self.pool = pool
        self.handlers = Dictionary(uniqueKeysWithValues: handlers.map { ($0.kind, $0) })
        self.readiness = readiness
        self.log = log
    }

    public func run(until stop: ShutdownSignal) async throws {
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<Self.lanes { group.addTask { await self.lane(number, until: stop) } }
        }
    }

    private func lane(_ number: Int, until stop: ShutdownSignal) async {
        var pause = Backoff()
        while !stop.isTriggered, !Task.isCancelled {
            do {
                let batch = try await self.next()
                self.readiness.ready(self.name)
                guard let batch else {
                    pause.reset()
                    // No retried job has failed again.
                    if self.lastFailure.withLock({ ContinuousClock.now - $0 }) > .seconds(90) {
                        self.readiness.forget("\(self.name)-failures")
                    }
                    // An idle service sends few queries: one lane polls often, and the others join in soon.
                    await stop.sleep(.milliseconds(100 + 200 * number))
                    continue
                }
                defer { self.open.withLock { $0.close(batch) } }
                if try await !self.settle(await self.outcomes(of: batch)) { self.lastFailure.withLock { $0 = .now } }
                pause.reset()
            } catch {
                if stop.isTriggered { break }
                self.readiness.notReady(self.name, "\(error)")
                self.log.warning("a job failed, it will be tried again", [.error: "\(error)"])
                await stop.sleep(pause.next())
            }
        }
    }

    /// Does everything that is due now, one batch after the other.
    ///
    /// - Returns: whether nothing was due.
    public func doSome() async throws -> Bool {
        let batches = JobBatch.batches(try await self.openJobs(besides: OpenJobBatches.Busy()), self.handlers)
        for batch in batches { _ = try await self.settle(await self.outcomes(of: batch)) }
        return batches.isEmpty
    }

    private func openJobs(besides busy: OpenJobBatches.Busy) async throws -> [JobRow] {
        let kinds = self.handlers.keys.filter { !busy.kinds.contains($0) }.sorted()
        return try await self.pool.withTransaction {
            try await PostgresJobStore(transaction: $0).open(kinds, besides: busy.subjects)
        }
    }

    /// Opens and returns the first batch that no lane is working on; nil when there is none.
    private func next() async throws -> JobBatch? {
        let limits = self.handlers.mapValues(\.lanes)
        let busy = self.open.withLock { $0.busy(limits) }
        let batches = JobBatch.batches(try await self.openJobs(besides: busy), self.handlers)
        return self.open.withLock { open in
            batches.first { open.open($0, atMost: self.handlers[$0.kind]?.lanes ?? 1) }
        }
    }

    private enum Outcome {
        case done
        case failed(JobRow, any Error)
    }

    /// Postpones jobs that cannot be done.
    ///
    /// - Returns: whether everything was done. Throws transient errors.
    private func settle(_ outcomes: [Outcome]) async throws -> Bool {
        var failures: [String] = []
        for case .failed(let row, let error) in outcomes {
            if let error = error as? PostgresError, error.isTransient { throw error }
            // A job that cannot be done must not delay the others: it is retried later, and readiness reports it.
            failures.append("\(row.kind): \(error)")
            self.log.error("a job cannot be done", [.error: "\(row.kind): \(error)"])
            // Jobs of one subject are done together.
            let isBySubject = self.handlers[row.kind]?.isBySubject ?? false
            try await self.pool.withTransaction {
                try await PostgresJobStore(transaction: $0).postpone(row, wholeSubject: isBySubject)
            }
        }
        if let first = failures.first { self.readiness.notReady("\(self.name)-failures", first) }
        return failures.isEmpty
    }

    private func outcomes(of batch: JobBatch) async -> [Outcome] {
        do {
            try await self.pool.withTransaction { transaction in
                try await self.handlers[batch.kind]?.run(batch, transaction)
            }
            return [.done]
        } catch {
            if let error = error as? PostgresError, error.isTransient { return [.failed(batch.rows[0], error)] }
            guard batch.rows.count > 1 else { return [.failed(batch.rows[0], error)] }
            // A job that cannot be done must not delay the others of its batch.
            var outcomes: [Outcome] = []
            for row in batch.rows { outcomes += await self.outcomes(of: JobBatch(row)) }
            return outcomes
        }
    }
}
