internal import Messaging
internal import Observability
internal import Postgres
internal import Shared

/// Requests for reports: what each waits for, and when it is answered.
enum ReportRequests {
    /// A request that is ready to be answered.
    struct Ready: Sendable {
        let ref: EventRef
        let kind: ReportKind
        /// Events that it was to come after and that are not facts: never received, set aside, or waiting.
        let missing: [EventRef]
        /// The trace of the request, which continues with its answer.
        let trace: TraceContext?
    }

    static func add(
        _ request: ReportRequested, _ ref: EventRef, maximumWait: Int, in transaction: Transaction
    ) async throws {
        let day = request.asOf.description
        try await transaction.run(
            """
            insert into wanted_report (partnership, as_of, kinds)
            values (\(request.partnership.text), \(day)::date, array[\(request.kind.rawValue)])
            on conflict (partnership, as_of) do update
            set kinds = array(select unnest(wanted_report.kinds) union select unnest(excluded.kinds) order by 1)
            where not wanted_report.kinds @> excluded.kinds
            """)
        try await transaction.run(
            """
            insert into report_request (source, id, partnership, as_of, deadline)
            values (\(ref.source), \(ref.id), \(request.partnership.text), \(day)::date,
                    now() + \(maximumWait)::int * interval '1 second')
            on conflict do nothing
            """)
        let after = try await Inbox.missing(request.after, isOpen: true, in: transaction)
        try await transaction.run(
            """
            insert into report_after (request_source, request_id, source, id)
            select \(ref.source), \(ref.id), asked.source, asked.id
            from unnest(\(.array(after.map(\.source)))::text[], \(.array(after.map(\.id)))::text[]) as asked (source, id)
            on conflict do nothing
            """)
        try await GenerateReport.enqueue([GenerateReport(request.partnership, request.asOf)], in: transaction)
        // Regardless of what it waits for, it is answered by the deadline.
        try await transaction.enqueue(
            [MeetReportDeadline(request.partnership, request.asOf)], after: .seconds(maximumWait))
    }

    /// A request that was withdrawn is not answered.
    static func dismiss(_ request: EventRef, in transaction: Transaction) async throws {
        try await transaction.run(
            """
            update report_request set answered_at = now()
            where source = \(request.source) and id = \(request.id) and answered_at is null
            """)
    }

    /// Requests that waited for one of these events, or for the notice that it was set aside, no longer wait for it.
    static func resolveWaits(for heard: [EventRef], in transaction: Transaction) async throws {
        let requests = try await transaction.rows(
            """
            with gone as (
                delete from report_after
                using unnest(\(.array(heard.map(\.source)))::text[], \(.array(heard.map(\.id)))::text[]) as heard (source, id)
                where report_after.source = heard.source and report_after.id = heard.id
                returning request_source, request_id)
            select distinct partnership, as_of::text from gone
            join report_request on source = request_source and id = request_id where answered_at is null
            """
        ) { row in GenerateReport(subject: try row.text(0), arguments: [try row.text(1)]) }
        try await GenerateReport.enqueue(requests.compactMap { $0 }, in: transaction)
    }

    /// Requests for which every named event has arrived or was set aside, or whose deadline has passed.
    static func ready(
        _ partnership: Code, _ day: CalendarDate, in transaction: Transaction
    ) async throws -> [Ready] {
        let waiting = try await transaction.rows(
            """
            select source, id from report_request
            where partnership = \(partnership.text) and as_of = \(day.description)::date and answered_at is null
              and (deadline <= now() or not exists (
                select from report_after where request_source = report_request.source and request_id = report_request.id))
            order by source, id
            """
        ) { row in EventRef(source: try row.text(0), id: try row.text(1)) }
        var requests: [Ready] = []
        for ref in waiting {
            let stored = try await Inbox.events([ref], in: transaction).first
            let asked = stored.flatMap { ReportRequested($0.event.data) }
            requests.append(
                Ready(
                    ref: ref, kind: asked?.kind ?? .evaluation,
                    missing: try await Inbox.missing(asked?.after ?? [], in: transaction),
                    trace: try await Inbox.trace(of: ref, in: transaction)))
        }
        return requests
    }

    static func answered(_ request: EventRef, in transaction: Transaction) async throws {
        try await transaction.run(
            "update report_request set answered_at = now() where source = \(request.source) and id = \(request.id)")
        try await transaction.run(
            "delete from report_after where request_source = \(request.source) and request_id = \(request.id)")
    }

    /// Other requests that still wait have deadlines of their own.
    static func watchDeadline(
        _ partnership: Code, _ day: CalendarDate, except ready: [EventRef], in transaction: Transaction
    ) async throws {
        let milliseconds = try await transaction.rows(
            """
            select (extract(epoch from min(deadline) - now()) * 1000)::bigint from report_request
            where partnership = \(partnership.text) and as_of = \(day.description)::date and answered_at is null
              and deadline > now() and (source, id) not in (
                select source, id
                from unnest(\(.array(ready.map(\.source)))::text[], \(.array(ready.map(\.id)))::text[]) as done (source, id))
            having min(deadline) is not null
            """
        ) { row in try row.int(0) }
        guard let wait = milliseconds.first else { return }
        try await transaction.enqueue(
            [MeetReportDeadline(partnership, day)], after: .milliseconds(wait), .hastened)
    }

    /// The kinds in which a report is announced, in byte order.
    static func kinds(
        _ partnership: Code, _ day: CalendarDate, in transaction: Transaction
    ) async throws -> [ReportKind] {
        try await transaction.rows(
            """
            select unnest(kinds) from wanted_report
            where partnership = \(partnership.text) and as_of = \(day.description)::date order by 1
            """
        ) { row in ReportKind(rawValue: try row.text(0)) }.compactMap { $0 }
    }

    /// Whether the report was requested.
    static func isAsked(_ partnership: Code, _ day: CalendarDate, in transaction: Transaction) async throws -> Bool {
        let found = try await transaction.rows(
            "select exists (select from wanted_report where partnership = \(partnership.text) and as_of = \(day.description)::date)"
        ) { row in try row.bool(0) }
        return found == [true]
    }
}
