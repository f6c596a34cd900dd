internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import Shared

/// The table `scheduled_report`.
enum ScheduledReportTable {
    /// Adds reports that are due, unless they were before.
    static func add(_ reports: Set<ScheduledReport>, of partnership: Code, in transaction: Transaction) async throws {
        guard !reports.isEmpty else { return }
        let sorted = reports.sorted { ($0.day, $0.kind.rawValue) < ($1.day, $1.kind.rawValue) }
        try await transaction.run(
            """
            insert into scheduled_report (partnership, as_of, kind)
            select \(partnership.text), due.as_of::date, due.kind
            from unnest(\(.array(sorted.map(\.day.description)))::text[],
                        \(.array(sorted.map(\.kind.rawValue)))::text[]) as due (as_of, kind)
            on conflict do nothing
            """)
    }

    /// The data of requests for reports that were not requested yet.
    static func open(limit: Int, in transaction: Transaction) async throws -> [ScheduledRequest] {
        try await transaction.rows(
            """
            select partnership, as_of::text, kind from scheduled_report where requested_at is null
            order by partnership, as_of, kind limit \(limit)::int
            """
        ) { row in
            try CalendarDate(row.text(1)).map { day in
                ScheduledRequest(partnership: try row.text(0), day: day, kind: try row.text(2))
            }
        }.compactMap { $0 }
    }

    static func requested(_ request: ScheduledRequest, in transaction: Transaction) async throws {
        try await transaction.run(
            """
            update scheduled_report set requested_at = now()
            where partnership = \(request.partnership) and as_of = \(request.day.description)::date and kind = \(request.kind)
            """)
    }
}
