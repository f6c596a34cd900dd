public import Postgres

/// Does the jobs of one type.
///
/// A handler takes the locks that it needs, then claims the jobs, then reads. A handler that claims before it locks
/// could deadlock with a transaction that holds the lock and enqueues a job.
public struct JobHandler: Sendable {
    /// Which jobs are done together in one transaction.
    enum Grouping: Sendable {
        case one
        /// Up to this many jobs. If their transaction fails, each is tried by itself.
        case several(atMost: Int)
        /// All jobs of one subject, while no other transaction handles that subject; at most `lanes` subjects at the
        /// same time.
        case bySubject(lanes: Int)
    }

    let kind: String
    let grouping: Grouping
    let run: @Sendable (_ batch: JobBatch, Transaction) async throws -> Void

    /// A job in the table that cannot be decoded as its type.
    struct Unreadable: Error, CustomStringConvertible {
        let kind: String
        var description: String { "a job \(self.kind) cannot be read" }
    }

    private static func read<Kind: Job>(_ rows: [JobRow]) throws -> [Kind] {
        try rows.map { row in
            guard let job = row.job(Kind.self) else { throw Unreadable(kind: row.kind) }
            return job
        }
    }

    /// Each job in a transaction of its own; `claim` returns whether the job still existed.
    public static func one<Kind: Job>(
        _: Kind.Type,
        _ work:
            @escaping @Sendable (
                _ job: Kind, _ claim: @Sendable () async throws -> Bool, Transaction
            ) async throws -> Void
    ) -> JobHandler {
        JobHandler(kind: Kind.kind, grouping: .one) { batch, transaction in
            let rows = batch.rows
            let jobs: [Kind] = try Self.read(rows)
            try await work(
                jobs[0], { try await !PostgresJobStore(transaction: transaction).claim(rows).isEmpty }, transaction)
        }
    }

    /// Up to this many jobs in one transaction; `claim` returns those that still existed.
    public static func several<Kind: Job>(
        _: Kind.Type, atMost limit: Int,
        _ work:
            @escaping @Sendable (
                _ jobs: [Kind], _ claim: @Sendable () async throws -> [Kind], Transaction
            ) async throws -> Void
    ) -> JobHandler {
        .several(Kind.self, atMost: limit, jobs: { PostgresJobStore(transaction: $0) }, work)
    }

    /// - Parameter jobs: the store that the jobs are claimed from.
    static func several<Kind: Job>(
        _: Kind.Type, atMost limit: Int, jobs store: @escaping @Sendable (Transaction) -> any JobStore,
        _ work:
            @escaping @Sendable (
                _ jobs: [Kind], _ claim: @Sendable () async throws -> [Kind], Transaction
            ) async throws -> Void
    ) -> JobHandler {
        JobHandler(kind: Kind.kind, grouping: .several(atMost: limit)) { batch, transaction in
            let rows = batch.rows
            try await work(
                try Self.read(rows), { try Self.read(try await store(transaction).claim(rows)) }, transaction)
        }
    }

    /// All jobs of one subject in one transaction; `claim` returns them regardless of when they are due.
    public static func bySubject<Kind: Job>(
        _: Kind.Type, lanes: Int,
        _ work:
            @escaping @Sendable (
                _ first: Kind, _ claim: @Sendable () async throws -> [Kind], Transaction
            ) async throws -> Void
    ) -> JobHandler {
        JobHandler(kind: Kind.kind, grouping: .bySubject(lanes: lanes)) { batch, transaction in
            let (kind, subject) = (batch.kind, batch.subject)
            let first: [Kind] = try Self.read(batch.rows)
            try await work(
                first[0],
                {
                    try Self.read(
                        try await PostgresJobStore(transaction: transaction).claim(kind, about: subject))
                },
                transaction)
        }
    }

    /// The maximum number of jobs in a batch.
    var limit: Int { if case .several(let limit) = self.grouping { limit } else { 1 } }

    /// The maximum number of concurrent transactions of the kind.
    var lanes: Int {
        if case .bySubject(let lanes) = self.grouping { min(lanes, JobRunner.lanes) } else { JobRunner.lanes }
    }

    var isBySubject: Bool { if case .bySubject = self.grouping { true } else { false } }
}
