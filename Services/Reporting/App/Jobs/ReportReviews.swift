internal import Messaging
internal import Postgres
internal import Shared

/// What reviewers decided about the contents of a report.
enum ReportReviews {
    /// Enqueues the report of a review that was withdrawn, or whose withdrawal was.
    static func reconsider(_ withdrawn: EventRef, in transaction: Transaction) async throws {
        var refs: Set<EventRef> = [withdrawn]
        var seen: Set<EventRef> = []
        while !refs.isEmpty {
            seen.formUnion(refs)
            let events = try await Inbox.events(refs, in: transaction).map(\.event.data)
            let reports = events.compactMap { ReportReviewed($0) }.map { GenerateReport($0.partnership, $0.asOf) }
            try await GenerateReport.enqueue(reports, in: transaction)
            refs = Set(events.compactMap { EventWithdrawn($0)?.withdrawn }).subtracting(seen)
        }
    }

    /// The decision that holds about each content, by its digest: of several the one with the latest `time`.
    static func decisions(
        _ partnership: Code, _ day: CalendarDate, in transaction: Transaction
    ) async throws -> [String: ReportReview.Decision] {
        // The code of a review is the partnership, the day and the digest, joined by spaces.
        let report = "\(partnership) \(day)"
        let keys = try await transaction.rows(
            """
            select distinct entity_code from inbox
            where entity_kind = \(EntityKind.report.rawValue)
              and entity_code collate "C" > \(report + " ") and entity_code collate "C" < \(report + "!")
            """
        ) { row in EntityKey(.report, unchecked: try row.text(0)) }
        guard !keys.isEmpty else { return [:] }
        let events = try await History.of(Set(keys), in: transaction).values.flatMap { $0 }
        let withdrawn = Withdrawals.effective(in: events)
        var decisions: [String: ReportReview.Decision] = [:]
        for event in events.sorted(by: { ($0.time, $0.ref) < ($1.time, $1.ref) })
        where event.isAdmitted && withdrawn[event.ref] == nil {
            guard let review = ReportReviewed(event.data) else { continue }
            decisions[review.reportDigest] = review.decision
        }
        return decisions
    }
}
