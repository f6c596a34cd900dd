public import Postgres

/// The table `job`.
public enum JobStore {
    /// What happens where the same job is left already.
    public enum Repeated: Sendable {
        /// The one that is there stays as it is.
        case kept
        /// The one that is there runs no later than the new one would.
        case hastened
    }

    /// Leaves jobs in the transaction of the data that they follow from.
    ///
    /// - Parameters:
    ///   - after: how long they wait.
    ///   - own: rows of this transaction's own: it then never waits for a lane that is doing the same job.
    public static func enqueue<Kind: Job>(
        _ jobs: [Kind], after: Duration = .zero, own: Bool = false, _ repeated: Repeated = .kept,
        in transaction: Transaction
    ) async throws {
        let rows = Set(jobs.map { JobRow($0) }).sorted()
        guard !rows.isEmpty else { return }
        let milliseconds = after.components.seconds * 1000 + after.components.attoseconds / 1_000_000_000_000_000
        let conflict: StaticString =
            switch repeated {
            case .kept: "do nothing"
            case .hastened: "(kind, subject, detail) do update set run_after = least(job.run_after, excluded.run_after)"
            }
        try await transaction.run(
            """
            insert into job (kind, subject, detail, run_after)
            select \(Kind.kind), subject,
                   case when not \(.bool(own))::boolean then detail
                        else detail || case when detail = '' then '' else \(JobRow.separator) end || \(JobRow.mark) || pg_current_xact_id()
                   end,
                   now() + \(milliseconds)::bigint * interval '1 millisecond'
            from unnest(\(.array(rows.map(\.subject)))::text[], \(.array(rows.map(\.detail)))::text[]) as left_over (subject, detail)
            on conflict \(trusted: conflict)
            """)
    }

    /// The first jobs that are due, without those that no lane may begin now: however many these are, they hide no other.
    static func due(
        _ kinds: [String], besides subjects: [(kind: String, subject: String)], in transaction: Transaction
    ) async throws -> [JobRow] {
        try await transaction.rows(
            """
            select kind, subject, detail from job
            where run_after <= now() and kind = any (\(.array(kinds))::text[])
              and (kind, subject) not in (
                  select * from unnest(\(.array(subjects.map(\.kind)))::text[], \(.array(subjects.map(\.subject)))::text[]))
            order by run_after, kind, subject, detail limit 200
            """
        ) { row in JobRow(kind: try row.text(0), subject: try row.text(1), detail: try row.text(2)) }
    }

    /// Takes jobs that are due.
    ///
    /// - Returns: those that were still there.
    static func claim(_ rows: [JobRow], in transaction: Transaction) async throws -> [JobRow] {
        guard let kind = rows.first?.kind else { return [] }
        return try await transaction.rows(
            """
            delete from job
            using unnest(\(.array(rows.map(\.subject)))::text[], \(.array(rows.map(\.detail)))::text[]) as asked (subject, detail)
            where kind = \(kind) and job.subject = asked.subject and job.detail = asked.detail and run_after <= now()
            returning job.subject, job.detail
            """
        ) { row in JobRow(kind: kind, subject: try row.text(0), detail: try row.text(1)) }
    }

    /// Takes every job of a kind about a subject, whenever it is due: what is done now need not be done again soon.
    static func claim(_ kind: String, about subject: String, in transaction: Transaction) async throws -> [JobRow] {
        try await transaction.rows(
            "delete from job where kind = \(kind) and subject = \(subject) returning detail"
        ) { row in JobRow(kind: kind, subject: subject, detail: try row.text(0)) }
    }

    /// Lets a job, or all of its kind about its subject, come again in a minute.
    static func postpone(_ row: JobRow, wholeSubject: Bool, on pool: PostgresPool) async throws {
        _ = try await pool.withConnection { connection in
            try await connection.run(
                """
                update job set run_after = greatest(run_after, now() + interval '1 minute')
                where kind = \(row.kind) and subject = \(row.subject)
                  and (\(.bool(wholeSubject))::boolean or detail = \(row.detail))
                """)
        }
    }
}
