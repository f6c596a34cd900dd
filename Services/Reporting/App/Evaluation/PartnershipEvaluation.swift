internal import Crypto
internal import JSON
internal import Lifecycle
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import Shared

/// Evaluates partnerships as of today.
struct PartnershipEvaluation: Sendable {
    let generation: ReportGeneration
    let settings: EvaluationSettings
    /// Whether the facts on Kafka have been read: else an alert would be raised that the next facts clear.
    let isCaughtUp: @Sendable () -> Bool

    /// How long to wait for further facts.
    static let pause: Duration = .seconds(5)

    /// How long to wait while facts are still to be read.
    private static let pauseUntilCaughtUp: Duration = .seconds(5)

    /// Enqueues the evaluation of partnerships whose facts have changed.
    static func enqueue(_ partnerships: Set<EntityKey>, in transaction: Transaction) async throws {
        try await transaction.enqueue(
            partnerships.sorted().compactMap { Code($0.code) }.map { EvaluatePartnership($0) }, after: Self.pause,
            own: true)
    }

    /// Enqueues the evaluation of every partnership.
    static func enqueueAll(after pause: Duration = .zero, in transaction: Transaction) async throws {
        let codes = try await KnownCodes.all(of: .partnership, in: transaction).compactMap { Code($0) }
        try await transaction.enqueue(codes.map { EvaluatePartnership($0) }, after: pause, own: true)
    }

    func run(
        _ partnership: Code, claim: @Sendable () async throws -> [EvaluatePartnership], in transaction: Transaction
    ) async throws {
        let today = try await self.settings.today(in: transaction)
        // Locks the partnership's evaluation until the commit.
        try await EvaluationTable.lock(partnership, today, in: transaction)
        guard try await !claim().isEmpty else { return }
        guard self.isCaughtUp() else {
            try await transaction.enqueue([EvaluatePartnership(partnership)], after: Self.pauseUntilCaughtUp, own: true)
            return
        }
        let history = try await self.generation.history(of: partnership, in: transaction)
        let report = try await offloaded { try Report(history, asOf: today) }
        if report.profile.known {
            let reported = try await StoredReport.lastDay(of: partnership, in: transaction)
            let entry = PortfolioEntry(report, reported: reported, thresholds: self.settings.thresholds)
            try await EvaluationTable.write(entry, in: transaction)
            try await ScheduledReportTable.add(
                self.settings.schedule.due(report), of: partnership, in: transaction)
        } else {
            try await EvaluationTable.forget(partnership, in: transaction)
        }
        var outgoing = Outgoing(topics: self.generation.topics)
        try await self.update(report, history, &outgoing, in: transaction)
        try await outgoing.write(in: transaction)
    }

    /// Raises an alert for each finding that has none, and clears alerts whose findings are closed. What can no longer be
    /// assessed is not known to be over: its alert stays open.
    private func update(
        _ report: Report, _ history: PartnershipHistory, _ outgoing: inout Outgoing, in transaction: Transaction
    ) async throws {
        let open = try await AlertTable.open(report.partnership, in: transaction)
        // The registration of the partnership may be withdrawn.
        let findings = report.profile.known ? report.findings.open : []
        let unknown = report.profile.known ? Set(report.findings.notAssessable.map { AlertKey($0) }) : []
        let found = Dictionary(findings.map { (AlertKey($0), $0) }) { first, _ in first }
        for alert in open {
            if let finding = found[alert.key] {
                try await AlertTable.update(alert, finding, in: transaction)
            } else if !unknown.contains(alert.key) {
                try await AlertTable.clear(alert, asOf: report.asOf, in: transaction)
                self.announce(.cleared(alert), report, history, to: &outgoing)
            }
        }
        var raised = Set(open.map(\.key))
        for finding in findings where raised.insert(AlertKey(finding)).inserted {
            let number = try await AlertTable.raise(finding, report.partnership, asOf: report.asOf, in: transaction)
            self.announce(.raised(finding, number: number), report, history, to: &outgoing)
        }
    }

    private func announce(
        _ change: AlertChange, _ report: Report, _ history: PartnershipHistory, to outgoing: inout Outgoing
    ) {
        let data = change.data(of: report, eventsCounted: history.eventsCounted)
        let id = Wire.id(
            from: change.type.description, report.partnership.text, change.key.rule, change.key.subject.description,
            change.key.facet, String(change.number), String(ReportRules.version), Digest(of: data.bytes).description)
        outgoing.notice(
            change.type, from: .reports, id: id, time: self.generation.now(), key: "alert/\(report.partnership)",
            data: data)
    }
}
