public import Postgres

/// How jobs of one type are done.
///
/// A handler takes the locks that it needs, then claims the jobs, then reads: one that claims before it locks could
/// deadlock with a transaction that holds the lock and leaves a job.
public struct JobHandler: Sendable {
    /// Which jobs go together in one transaction.
    enum Grouping: Sendable {
        case one
        /// Up to so many. When that fails, each is tried by itself.
        case several(atMost: Int)
        /// All about one subject, and no other transaction about it meanwhile; at most `lanes` subjects at one time.
        case bySubject(lanes: Int)
    }

    let kind: String
    let grouping: Grouping
    let run: @Sendable (_ batch: JobBatch, Transaction) async throws -> Void

    /// A job in the table of which its type cannot be made.
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

    /// Each in a transaction of its own; `claim` returns whether it was still there.
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

    /// Up to so many in one transaction; `claim` returns those that were still there.
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

    /// All about one subject in one transaction; `claim` returns them, whenever they are due.
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

    /// How many jobs may go together.
    var limit: Int { if case .several(let limit) = self.grouping { limit } else { 1 } }

    /// How many transactions of the kind there may be at one time.
    var lanes: Int {
        if case .bySubject(let lanes) = self.grouping { min(lanes, JobRunner.lanes) } else { JobRunner.lanes }
    }

    var isBySubject: Bool { if case .bySubject = self.grouping { true } else { false } }
}
