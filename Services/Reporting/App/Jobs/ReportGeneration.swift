internal import JSON
internal import Lifecycle
internal import Messaging
internal import Observability
internal import Postgres
internal import ReportingDomain
internal import Shared

/// Makes the reports that are due, stores each new content, and announces it. The facts of a partnership are read once
/// for all days that are due.
struct ReportGeneration: Sendable {
    let topics: Topics
    let settings: ReportSettings
    /// Whether a version is published only after a reviewer approved its content.
    let isReviewRequired: Bool
    let now: @Sendable () -> Instant
    private let recent = RecentHistories()

    init(
        topics: Topics, settings: ReportSettings, isReviewRequired: Bool = false,
        now: @escaping @Sendable () -> Instant
    ) {
        self.topics = topics
        self.settings = settings
        self.isReviewRequired = isReviewRequired
        self.now = now
    }

    /// - Parameter claim: claims the jobs of the partnership.
    func run(
        _ partnership: Code, claim: @Sendable () async throws -> [GenerateReport], in transaction: Transaction
    ) async throws {
        // Locks the partnership's reports: two transactions at once would assign the same version number.
        try await transaction.run(
            "select from wanted_report where partnership = \(partnership.text) order by as_of for update")
        let days = Set(try await claim().map(\.asOf))
        var wanted: [Wanted] = []
        for day in days.sorted() {
            let requests = try await ReportRequests.ready(partnership, day, in: transaction)
            let latest = try await StoredReport.latest(partnership, day, in: transaction)
            try await ReportRequests.watchDeadline(partnership, day, except: requests.map(\.ref), in: transaction)
            // Before the first request is ready there is no report to keep up to date.
            if !requests.isEmpty || latest != nil {
                wanted.append(Wanted(day: day, requests: requests, latest: latest))
            }
        }
        guard !wanted.isEmpty else { return }
        let history = try await self.history(of: partnership, in: transaction)
        var outgoing = Outgoing(topics: self.topics)
        // One day after the other, so that memory is needed for only one report.
        for one in wanted {
            let document = try await offloaded { try ReportDocument(Report(history, asOf: one.day)) }
            try await self.keep(one, document, history, &outgoing, in: transaction)
        }
        try await outgoing.write(in: transaction)
    }

    /// All events that can affect a partnership.
    func history(of partnership: Code, in transaction: Transaction) async throws -> PartnershipHistory {
        let events = try await PartnershipReader.history(
            partnership, known: self.recent.events(of: partnership), in: transaction)
        self.recent.keep(events, of: partnership)
        // Long computations do not block the threads that serve everything else.
        let settings = self.settings
        return try await offloaded { PartnershipHistory(partnership, events: events, settings: settings) }
    }

    /// A day for which a report is to be made.
    private struct Wanted: Sendable {
        let day: CalendarDate
        let requests: [ReportRequests.Ready]
        let latest: StoredReport.Latest?
    }

    private func keep(
        _ wanted: Wanted, _ document: ReportDocument, _ history: PartnershipHistory, _ outgoing: inout Outgoing,
        in transaction: Transaction
    ) async throws {
        let isNew = wanted.latest?.digest != document.digest
        let number = isNew ? (wanted.latest?.number ?? 0) + 1 : wanted.latest?.number ?? 1
        let made = GeneratedReport(document: document, history: history, number: number, generatedAt: self.now())
        if isNew { try await StoredReport.keep(made, in: transaction) }
        try await ReportPublication(
            newest: StoredReport(made), isNew: isNew, isReviewRequired: self.isReviewRequired, now: made.generatedAt
        ).settle(answering: wanted.requests, &outgoing, in: transaction)
    }
}
