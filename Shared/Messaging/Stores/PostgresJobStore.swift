public import Postgres

extension Transaction {
    /// Enqueues jobs in the transaction of the data from which they result.
    ///
    /// - Parameters:
    ///   - after: how long they wait.
    ///   - own: whether the rows carry the mark of the transaction, which then never waits for a lane that does the
    ///     same job.
    public func enqueue<Kind: Job>(
        _ jobs: [Kind], after delay: Duration = .zero, own: Bool = false, _ repeated: RepeatedJob = .kept
    ) async throws {
        try await PostgresJobStore(transaction: self).enqueue(jobs, after: delay, isOwn: own, repeated)
    }
}

struct PostgresJobStore: JobStore {
    let transaction: Transaction

    func enqueue(
        _ rows: [JobRow], after delay: Duration, isOwn: Bool, _ repeated: RepeatedJob
    ) async throws {
        guard let kind = rows.first?.kind else { return }
        let milliseconds = delay.components.seconds * 1000 + delay.components.attoseconds / 1_000_000_000_000_000
        let conflict: StaticString =
            switch repeated {
            case .kept: "do nothing"
            case .hastened: "(kind, subject, detail) do update set run_after = least(job.run_after, excluded.run_after)"
            }
        try await self.transaction.run(
            """
            insert into job (kind, subject, detail, run_after)
            select \(kind), subject,
                   case when not \(.bool(isOwn))::boolean then detail
                        else detail || case when detail = '' then '' else \(JobRow.separator) end || \(JobRow.mark) || pg_current_xact_id()
                   end,
                   now() + \(milliseconds)::bigint * interval '1 millisecond'
            from unnest(\(.array(rows.map(\.subject)))::text[], \(.array(rows.map(\.detail)))::text[]) as left_over (subject, detail)
            on conflict \(trusted: conflict)
            """)
    }

    func open(_ kinds: [String], besides subjects: [JobSubject]) async throws -> [JobRow] {
        try await self.transaction.rows(
            """
            select kind, subject, detail from job
            where run_after <= now() and kind = any (\(.array(kinds))::text[])
              and (kind, subject) not in (
                  select * from unnest(\(.array(subjects.map(\.kind)))::text[], \(.array(subjects.map(\.subject)))::text[]))
            order by run_after, kind, subject, detail limit 200
            """
        ) { row in JobRow(kind: try row.text(0), subject: try row.text(1), detail: try row.text(2)) }
    }

    func claim(_ rows: [JobRow]) async throws -> [JobRow] {
        guard let kind = rows.first?.kind else { return [] }
        return try await self.transaction.rows(
            """
            delete from job
            using unnest(\(.array(rows.map(\.subject)))::text[], \(.array(rows.map(\.detail)))::text[]) as asked (subject, detail)
            where kind = \(kind) and job.subject = asked.subject and job.detail = asked.detail and run_after <= now()
            returning job.subject, job.detail
            """
        ) { row in JobRow(kind: kind, subject: try row.text(0), detail: try row.text(1)) }
    }

    /// Takes every job of a kind about a subject, whenever it is due: what is done now need not be done again soon.
    func claim(_ kind: String, about subject: String) async throws -> [JobRow] {
        try await self.transaction.rows(
            "delete from job where kind = \(kind) and subject = \(subject) returning detail"
        ) { row in JobRow(kind: kind, subject: subject, detail: try row.text(0)) }
    }

    /// Lets a job, or all of its kind about its subject, come again in a minute.
    func postpone(_ row: JobRow, wholeSubject: Bool) async throws {
        try await self.transaction.run(
            """
            update job set run_after = greatest(run_after, now() + interval '1 minute')
            where kind = \(row.kind) and subject = \(row.subject)
              and (\(.bool(wholeSubject))::boolean or detail = \(row.detail))
            """)
    }
}
