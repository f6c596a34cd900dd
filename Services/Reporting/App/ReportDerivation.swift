internal import Messaging
internal import Postgres
internal import Shared

/// Follows facts and notices: keeps which thing touches which, and leaves a due row for each report that may have
/// changed or may now be made.
struct ReportDerivation: Derivation {
    /// Seconds that a request waits for the events it names.
    let maximumWait: Int

    func apply(_ events: [StoredEvent], to outgoing: inout Outgoing, in transaction: Transaction) async throws {
        // One after the other: what the one writes decides which reports the other touches.
        try await transaction.run("select pg_advisory_xact_lock(4104, 0)")
        try await Affects.write(events.map(\.event.data), in: transaction)
        for stored in events {
            if let data = stored.event.data as? ReportRequested {
                try await self.want(data, stored.event, in: transaction)
            }
            if let data = stored.event.data as? EventWithdrawn {
                try await Self.dismiss(data.withdrawn, in: transaction)
            }
        }
        try await self.hear(events, in: transaction)
        try await self.touch(events, in: transaction)
    }

    private func want(_ data: ReportRequested, _ event: Event, in transaction: Transaction) async throws {
        let day = data.asOf.description
        try await transaction.run(
            "insert into wanted_report (partnership, as_of) values (\(data.partnership.text), \(day)::date) on conflict do nothing"
        )
        try await transaction.run(
            """
            insert into report_request (source, id, partnership, as_of, deadline)
            values (\(event.ref.source), \(event.ref.id), \(data.partnership.text), \(day)::date,
                    now() + \(self.maximumWait)::int * interval '1 second')
            on conflict do nothing
            """)
        try await transaction.run(
            """
            insert into report_after (request_source, request_id, source, id)
            select \(event.ref.source), \(event.ref.id), asked.source, asked.id
            from unnest(\(.array(data.after.map(\.source)))::text[], \(.array(data.after.map(\.id)))::text[]) as asked (source, id)
            where not exists (select from inbox where inbox.source = asked.source and inbox.id = asked.id and not is_waiting)
              and not exists (select from inbox where cause_source = asked.source and cause_id = asked.id
                              and (cause_source <> source or cause_id <> id))
              and not exists (select from inbox where entity_kind = 'event' and entity_code = asked.source || ' ' || asked.id
                              and type like '%.event.set\\_aside.v1')
            on conflict do nothing
            """)
        try await Self.due(data.partnership.text, day, after: 0, in: transaction)
        // Whatever it waits for, it is answered in the end.
        try await transaction.run(
            """
            insert into due (kind, key, run_after)
            values ('report-deadline', \("\(data.partnership) \(day)"), now() + \(self.maximumWait)::int * interval '1 second')
            on conflict do nothing
            """)
    }

    /// A request that was taken back is not answered.
    private static func dismiss(_ request: EventRef, in transaction: Transaction) async throws {
        try await transaction.run(
            """
            update report_request set answered_at = now()
            where source = \(request.source) and id = \(request.id) and answered_at is null
            """)
    }

    /// Requests that waited for one of these events, or for word that it was set aside, wait for it no more. An event that
    /// waits for what it refers to may be released any moment: only the deadline ends the wait for it.
    private func hear(_ events: [StoredEvent], in transaction: Transaction) async throws {
        let heard = events.flatMap { stored -> [EventRef] in
            switch stored.event.data {
            case let data as EventSetAside: data.event.map { [$0] } ?? []
            default: [stored.event.envelope.cause]
            }
        }
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
        ) { row in (partnership: try row.text(0), day: try row.text(1)) }
        for request in requests { try await Self.due(request.partnership, request.day, after: 0, in: transaction) }
    }

    /// Reports that these facts may change are due again, half a second after the first of them at the latest.
    private func touch(_ events: [StoredEvent], in transaction: Transaction) async throws {
        var keys: Set<EntityKey> = []
        var withdrawn: Set<EventRef> = []
        var touchesAll = false
        for stored in events {
            switch stored.event.data {
            case is EventSetAside, is EventWaiting, is EventReleased, is ReportRequested, is ReportPublished: break
            case let data as EventWithdrawn: withdrawn.insert(data.withdrawn)
            case is SourceRanked: touchesAll = true
            case let data as ContextEventRecorded:
                if data.cities.isEmpty { touchesAll = true }
                keys.insert(data.entity)
            case let data:
                keys.insert(data.entity)
                // A new link can bring old facts into a report.
                for link in Affects.links(of: data) { keys.formUnion([link.from, link.to]) }
            }
        }
        if !withdrawn.isEmpty {
            let things = try await Self.things(of: withdrawn, in: transaction)
            touchesAll = touchesAll || things == nil
            keys.formUnion(things ?? [])
        }
        let wanted: [(partnership: String, day: String)]
        if touchesAll {
            wanted = try await transaction.rows("select partnership, as_of::text from wanted_report") { row in
                (try row.text(0), try row.text(1))
            }
        } else {
            let touched = keys.isEmpty ? [] : try await Affects.partnerships(touchedBy: keys, in: transaction)
            guard !touched.isEmpty else { return }
            wanted = try await transaction.rows(
                "select partnership, as_of::text from wanted_report where partnership = any (\(.array(touched.sorted()))::text[])"
            ) { row in (try row.text(0), try row.text(1)) }
        }
        for (partnership, day) in wanted { try await Self.due(partnership, day, after: 500, in: transaction) }
    }

    /// The things that withdrawn events spoke of; nil when one touches every report, or is not known to which.
    private static func things(of refs: Set<EventRef>, in transaction: Transaction) async throws -> Set<EntityKey>? {
        let sorted = refs.sorted()
        let found = try await transaction.rows(
            """
            select event, verdict, accepted_at
            from unnest(\(.array(sorted.map(\.source)))::text[], \(.array(sorted.map(\.id)))::text[]) as asked (source, id)
            join inbox on cause_source = asked.source and cause_id = asked.id
            """
        ) { row in try History.stored(row).event.data }
        var keys: Set<EntityKey> = []
        for data in found {
            switch data {
            case is SourceRanked, is EventWithdrawn: return nil
            case let data as ContextEventRecorded where data.cities.isEmpty: return nil
            case let data: keys.insert(data.entity)
            }
        }
        return keys
    }

    /// Leaves a row of this transaction's own: it never waits for a report that is being made.
    static func due(_ partnership: String, _ day: String, after milliseconds: Int, in transaction: Transaction)
        async throws
    {
        try await transaction.run(
            """
            insert into due (kind, key, run_after)
            values ('report', \("\(partnership) \(day)\(DueWork.separator)") || pg_current_xact_id(),
                    now() + \(milliseconds)::int * interval '1 millisecond')
            on conflict (kind, key) do update set run_after = least(due.run_after, excluded.run_after)
            """)
    }

    /// Makes the links anew from the inbox; every wanted report is then due.
    static func recompute(in transaction: Transaction) async throws {
        try await transaction.run("delete from affects")
        let events = try await transaction.rows("select event, verdict, accepted_at from inbox where not is_waiting") {
            row in
            try History.stored(row).event.data
        }
        try await Affects.write(events, in: transaction)
        try await transaction.run(
            """
            insert into due (kind, key)
            select 'report', partnership || ' ' || as_of || \(DueWork.separator) || pg_current_xact_id() from wanted_report
            on conflict do nothing
            """)
    }
}
