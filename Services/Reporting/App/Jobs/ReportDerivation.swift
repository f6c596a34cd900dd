internal import Messaging
internal import Postgres
internal import Shared

/// Processes facts and notices: stores the relations between entities, and adds a job for each report that may have
/// changed or may now be made. Nothing is locked: a separate job after the commit finds the reports that a fact makes
/// stale, when the relations that other transactions state at the same time are visible.
struct ReportDerivation: Derivation {
    /// Seconds that a request waits for the events it names.
    let maximumWait: Int

    func apply(_ events: [StoredEvent], to outgoing: inout Outgoing, in transaction: Transaction) async throws {
        try await LinkTable.add(events.map(\.event.data), in: transaction)
        try await GlobalContextEvents.add(events.map(\.event.data), in: transaction)
        try await EntityNames.add(events.map { HistoryEvent($0.event) }, in: transaction)
        for stored in events {
            if let request = ReportRequested(stored.event.data) {
                try await ReportRequests.add(
                    request, stored.event.ref, maximumWait: self.maximumWait, in: transaction)
            }
            if let review = ReportReviewed(stored.event.data) {
                try await GenerateReport.enqueue(
                    [GenerateReport(review.partnership, review.asOf)], in: transaction)
            }
        }
        // After the requests: in a batch a withdrawal may come before the request that it withdraws.
        for withdrawal in events.compactMap({ EventWithdrawn($0.event.data) }) {
            try await ReportRequests.dismiss(withdrawal.withdrawn, in: transaction)
            try await ReportReviews.reconsider(withdrawal.withdrawn, in: transaction)
        }
        try await ReportRequests.resolveWaits(
            for: events.compactMap { Self.arrivedEvent(of: $0.event) }, in: transaction)
        try await StaleReports.recordTouched(try await Self.touched(by: events, in: transaction), in: transaction)
    }

    /// The event that a request may have waited for. An event that waits for its references may be released at any
    /// moment, so only the deadline ends the wait for it.
    private static func arrivedEvent(of event: Event) -> EventRef? {
        guard let notice = EventNotice(event.data) else { return event.envelope.cause }
        if case .setAside = notice.outcome { return notice.event }
        return event.envelope.cause
    }

    /// Entities whose reports these events may change; nil when that may be every report.
    private static func touched(
        by events: [StoredEvent], in transaction: Transaction
    ) async throws -> Set<EntityKey>? {
        var keys: Set<EntityKey> = []
        var withdrawn: Set<EventRef> = []
        for stored in events {
            let data = stored.event.data
            switch data.role {
            case .notice: break
            case .ranking: return nil
            case .withdrawal: if let withdrawal = EventWithdrawn(data) { withdrawn.insert(withdrawal.withdrawn) }
            case .preference: keys.insert(data.entity)
            case .statement:
                guard data.entity.kind != .report else { continue }
                keys.insert(data.entity)
                // A new relation can bring old facts into a report that also depends on the entity it leads from.
                for link in data.links { keys.insert(link.from) }
            }
        }
        if !withdrawn.isEmpty {
            guard let things = try await Self.things(of: withdrawn, in: transaction) else { return nil }
            keys.formUnion(things)
        }
        // A rate concerns every partnership with money in two currencies, and no relation leads from it to one.
        if keys.contains(where: { $0.kind == .exchangeRate }) { return nil }
        return try await GlobalContextEvents.contains(anyOf: keys, in: transaction) ? nil : keys
    }

    /// The entities that withdrawn events were about; nil when one of the events affects every report.
    private static func things(of refs: Set<EventRef>, in transaction: Transaction) async throws -> Set<EntityKey>? {
        var keys: Set<EntityKey> = []
        for stored in try await Inbox.events(refs, in: transaction) {
            let data = stored.event.data
            switch data.role {
            case .ranking, .withdrawal: return nil
            case .statement, .preference, .notice: keys.insert(data.entity)
            }
        }
        return keys
    }

    /// Rebuilds the relations from the inbox, some thousand events at a time; every wanted report is then due.
    static func recompute(in transaction: Transaction) async throws {
        try await transaction.run("delete from link")
        try await GlobalContextEvents.clear(in: transaction)
        try await EntityNames.clear(in: transaction)
        var after: EventRef?
        while true {
            let events = try await Inbox.applied(after: after, limit: 5000, in: transaction)
            guard let last = events.last else { break }
            try await LinkTable.add(events.map(\.data), in: transaction)
            try await GlobalContextEvents.add(events.map(\.data), in: transaction)
            try await EntityNames.add(events.map { HistoryEvent($0) }, in: transaction)
            after = last.ref
        }
        try await StoredReport.recomputeEvents(in: transaction)
        try await StaleReports.recordTouched(nil, in: transaction)
    }
}
