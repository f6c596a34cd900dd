internal import JSON
internal import Messaging
internal import Observability
internal import Postgres
internal import ReportingDomain
internal import Shared

/// Makes reports that are due, keeps each new content, and announces it.
struct ReportGeneration: Sendable {
    let topics: Topics
    let now: @Sendable () -> Instant

    /// Above this many bytes a notice carries no content but says where it is: a broker takes a megabyte by default.
    static let inlineLimit = 900_000

    /// A request that is ready to be answered.
    private struct Request: Sendable {
        let ref: EventRef
        let missing: [EventRef]
        /// The trace that the request came in goes on with its answer.
        let trace: TraceContext?
    }

    /// - Parameter key: the partnership and the day, separated by a space.
    func run(_ key: String, take: @Sendable () async throws -> Bool, in transaction: Transaction) async throws {
        let report = String(key.split(separator: DueWork.separator)[0])
        let parts = report.split(separator: " ")
        guard parts.count == 2, let partnership = Code(String(parts[0])), let day = CalendarDate(parts[1]) else {
            return
        }
        var outgoing = Outgoing(topics: self.topics)
        guard try await take() else { return }
        // One report at a time: two would number the same number.
        try await transaction.run(
            "select from wanted_report where partnership = \(partnership.text) and as_of = \(day.description)::date for update"
        )
        let requests = try await self.ready(partnership, day, in: transaction)
        let latest = try await transaction.rows(
            """
            select number, content_digest from report
            where partnership = \(partnership.text) and as_of = \(day.description)::date order by number desc limit 1
            """
        ) { row in (number: try row.int(0), digest: try row.text(1)) }.first
        try await Self.watchDeadline(report, partnership, day, except: requests.map(\.ref), in: transaction)
        // Before the first request is ready there is nothing to keep up to date.
        guard !requests.isEmpty || latest != nil else { return }
        let made = Report(partnership, asOf: day, events: try await Self.facts(partnership, in: transaction))
        let isNew = latest?.digest != made.contentDigest
        let number = isNew ? (latest?.number ?? 0) + 1 : latest?.number ?? 1
        let generatedAt = self.now()
        if isNew { try await self.keep(made, number, generatedAt, in: transaction) }
        for request in requests {
            self.announce(made, number, generatedAt, answering: request, to: &outgoing)
            try await transaction.run(
                "update report_request set answered_at = now() where source = \(request.ref.source) and id = \(request.ref.id)"
            )
            try await transaction.run(
                "delete from report_after where request_source = \(request.ref.source) and request_id = \(request.ref.id)"
            )
        }
        if requests.isEmpty, isNew { self.announce(made, number, generatedAt, answering: nil, to: &outgoing) }
        try await outgoing.write(in: transaction)
    }

    /// Requests that have heard of every event they name, or have waited long enough.
    private func ready(_ partnership: Code, _ day: CalendarDate, in transaction: Transaction) async throws -> [Request]
    {
        let waiting = try await transaction.rows(
            """
            select source, id, trace from report_request join inbox using (source, id)
            where partnership = \(partnership.text) and as_of = \(day.description)::date and answered_at is null
              and (deadline <= now() or not exists (
                select from report_after where request_source = report_request.source and request_id = report_request.id))
            order by source, id
            """
        ) { row in
            (
                ref: EventRef(source: try row.text(0), id: try row.text(1)),
                trace: try row.optionalText(2).flatMap { TraceContext(text: $0) }
            )
        }
        var requests: [Request] = []
        for (ref, trace) in waiting {
            requests.append(Request(ref: ref, missing: try await Self.missing(ref, in: transaction), trace: trace))
        }
        return requests
    }

    /// Others that still wait have deadlines of their own.
    private static func watchDeadline(
        _ key: String, _ partnership: Code, _ day: CalendarDate, except ready: [EventRef], in transaction: Transaction
    ) async throws {
        try await transaction.run(
            """
            insert into due (kind, key, run_after)
            select 'report-deadline', \(key), min(deadline) from report_request
            where partnership = \(partnership.text) and as_of = \(day.description)::date and answered_at is null
              and deadline > now() and (source, id) not in (
                select source, id
                from unnest(\(.array(ready.map(\.source)))::text[], \(.array(ready.map(\.id)))::text[]) as done (source, id))
            having min(deadline) is not null
            on conflict (kind, key) do update set run_after = least(due.run_after, excluded.run_after)
            """)
    }

    /// The events that a request comes after and that are no facts: never heard of, set aside, or waiting.
    private static func missing(_ request: EventRef, in transaction: Transaction) async throws -> [EventRef] {
        let stored = try await transaction.rows(
            "select event, verdict, accepted_at from inbox where source = \(request.source) and id = \(request.id)"
        ) { row in try History.stored(row).event.data }
        guard let after = (stored.first as? ReportRequested)?.after, !after.isEmpty else { return [] }
        return try await transaction.rows(
            """
            select asked.source, asked.id
            from unnest(\(.array(after.map(\.source)))::text[], \(.array(after.map(\.id)))::text[]) as asked (source, id)
            where not exists (select from inbox where inbox.source = asked.source and inbox.id = asked.id and not is_waiting)
              and not exists (select from inbox where cause_source = asked.source and cause_id = asked.id
                              and (cause_source <> source or cause_id <> id))
            order by 1, 2
            """
        ) { row in EventRef(source: try row.text(0), id: try row.text(1)) }
    }

    /// Everything that can touch a partnership.
    static func facts(_ partnership: Code, in transaction: Transaction) async throws -> [HistoryEvent] {
        let things = try await Affects.things(of: partnership, in: transaction)
        // Ranks may be withdrawn like anything else.
        let sources = try await transaction.rows(
            "select distinct entity_code from inbox where entity_kind = 'source' and not is_waiting"
        ) { row in EntityKey(.source, unchecked: try row.text(0)) }
        return try await History.of(things.union(sources), in: transaction).values.flatMap { $0 }
    }

    private func keep(_ report: Report, _ number: Int, _ at: Instant, in transaction: Transaction) async throws {
        try await transaction.run(
            """
            insert into report
                (partnership, as_of, number, rule_version, content_digest, facts_digest, events_counted, generated_at, content)
            values (\(report.partnership.text), \(report.asOf.description)::date, \(number)::int, \(ReportRules.version)::int,
                    \(report.contentDigest), \(report.factsDigest), \(report.eventsCounted)::int,
                    timestamptz 'epoch' + \(at.microseconds)::bigint * interval '1 microsecond', \(.bytes(report.content.bytes)))
            """)
    }

    private func announce(
        _ report: Report, _ number: Int, _ at: Instant, answering request: Request?, to outgoing: inout Outgoing
    ) {
        let address = "/v1/reports/\(report.partnership)/\(report.asOf)/\(number)"
        let isInline = report.content.bytes.count <= Self.inlineLimit
        let id = Wire.id(
            from: "report.published", report.partnership.text, report.asOf.description, String(ReportRules.version),
            report.contentDigest, report.factsDigest, request?.ref.source ?? "", request?.ref.id ?? "")
        outgoing.notice(
            "report.published", from: .reports, id: id, time: at, key: "report/\(report.partnership) \(report.asOf)",
            data: .members([
                "partnership": .string(report.partnership.text), "as_of": .string(report.asOf.description),
                "number": .int(number), "address": .string(address), "rule_version": .int(ReportRules.version),
                "events_counted": .int(report.eventsCounted), "content_digest": .string(report.contentDigest),
                "facts_digest": .string(report.factsDigest), "generated_at": .string(at.description),
                "requested_by": request?.ref.json,
                "missing": request.map { .array($0.missing.map(\.json)) }, "content": isInline ? report.content : nil,
            ]), trace: request?.trace)
    }
}
