internal import Messaging
internal import Postgres
internal import Shared

/// The work of making the reports of one partnership: a row for each day, grouped by the partnership.
enum ReportJob {
    static let kind = "report"
    static let deadline = "report-deadline"

    /// A report that is due.
    static func due(
        _ partnership: Code, _ day: CalendarDate, after milliseconds: Int, in transaction: Transaction
    ) async throws {
        try await Self.due([(partnership.text, day.description)], after: milliseconds, in: transaction)
    }

    /// Every wanted report of these partnerships; of all of them when nil.
    static func due(among partnerships: [String]?, after milliseconds: Int, in transaction: Transaction) async throws {
        if partnerships?.isEmpty == true { return }
        let wanted = try await transaction.rows(
            """
            select partnership, as_of::text from wanted_report
            where \(.bool(partnerships == nil))::boolean or partnership = any (\(.array(partnerships ?? []))::text[])
            order by 1, 2
            """
        ) { row in (try row.text(0), try row.text(1)) }
        try await Self.due(wanted, after: milliseconds, in: transaction)
    }

    /// Rows of this transaction's own: it never waits for a report that is being made.
    private static func due(
        _ reports: [(String, String)], after milliseconds: Int, in transaction: Transaction
    ) async throws {
        guard !reports.isEmpty else { return }
        try await transaction.run(
            """
            insert into due (kind, key, run_after)
            select \(Self.kind), partnership || \(JobRunner.separator) || day || \(JobRunner.separator) || pg_current_xact_id(),
                   now() + \(milliseconds)::int * interval '1 millisecond'
            from unnest(\(.array(reports.map(\.0)))::text[], \(.array(reports.map(\.1)))::text[]) as report (partnership, day)
            on conflict (kind, key) do update set run_after = least(due.run_after, excluded.run_after)
            """)
    }

    /// A report whose requests may wait no longer at a moment.
    static func deadline(
        _ partnership: Code, _ day: CalendarDate, inSeconds seconds: Int, in transaction: Transaction
    ) async throws {
        try await transaction.run(
            """
            insert into due (kind, key, run_after)
            values (\(Self.deadline), \("\(partnership)\(JobRunner.separator)\(day)"), now() + \(seconds)::int * interval '1 second')
            on conflict do nothing
            """)
    }

    /// Makes a report due whose deadline has come.
    static func meet(
        _ key: String, take: @Sendable () async throws -> Bool, in transaction: Transaction
    ) async throws {
        let parts = key.split(separator: JobRunner.separator)
        guard try await take(), parts.count == 2, let partnership = Code(String(parts[0])),
            let day = CalendarDate(parts[1])
        else { return }
        try await Self.due(partnership, day, after: 0, in: transaction)
    }
}
