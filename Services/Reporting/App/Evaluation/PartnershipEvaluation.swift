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

    /// How long to wait for further facts.
    static let pause: Duration = .seconds(5)

    /// Enqueues the evaluation of partnerships whose facts have changed.
    static func enqueue(_ partnerships: Set<EntityKey>, in transaction: Transaction) async throws {
        try await transaction.enqueue(
            partnerships.sorted().compactMap { Code($0.code) }.map { EvaluatePartnership($0) }, after: Self.pause,
            own: true)
    }

    /// Enqueues the evaluation of every partnership.
    static func enqueueAll(in transaction: Transaction) async throws {
        let codes = try await KnownCodes.all(of: .partnership, in: transaction).compactMap { Code($0) }
        try await transaction.enqueue(codes.map { EvaluatePartnership($0) }, own: true)
    }

    func run(
        _ partnership: Code, claim: @Sendable () async throws -> [EvaluatePartnership], in transaction: Transaction
    ) async throws {
        let today = self.settings.day(of: self.generation.now())
        // Locks the partnership's evaluation until the commit; a replica whose clock is behind leaves it alone.
        guard try await EvaluationTable.lock(partnership, today, in: transaction) else {
            _ = try await claim()
            return
        }
        guard try await !claim().isEmpty else { return }
        let history = try await self.generation.history(of: partnership, in: transaction)
        let report = try await offloaded { try Report(history, asOf: today) }
        let reported = try await StoredReport.lastDay(of: partnership, in: transaction)
        let entry = PortfolioEntry(report, reported: reported, thresholds: self.settings.thresholds)
        try await EvaluationTable.write(entry, in: transaction)
        var outgoing = Outgoing(topics: self.generation.topics)
        try await self.update(report, history, &outgoing, in: transaction)
        try await outgoing.write(in: transaction)
    }

    /// Raises an alert for each finding that has none, and clears alerts whose findings are closed.
    private func update(
        _ report: Report, _ history: PartnershipHistory, _ outgoing: inout Outgoing, in transaction: Transaction
    ) async throws {
        let open = try await AlertTable.open(report.partnership, in: transaction)
        let found = Dictionary(report.findings.open.map { (AlertKey($0), $0) }) { first, _ in first }
        for alert in open where found[alert.key] == nil {
            try await AlertTable.clear(alert, report.partnership, asOf: report.asOf, in: transaction)
            self.announce(.cleared(alert), report, history, to: &outgoing)
        }
        let raised = Set(open.map(\.key))
        for finding in report.findings.open where !raised.contains(AlertKey(finding)) {
            let number = try await AlertTable.raise(finding, report.partnership, asOf: report.asOf, in: transaction)
            self.announce(.raised(finding, number: number), report, history, to: &outgoing)
        }
    }

    private func announce(
        _ change: AlertChange, _ report: Report, _ history: PartnershipHistory, to outgoing: inout Outgoing
    ) {
        let data = change.data(of: report, eventsCounted: history.eventsCounted)
        let key = "alert/\(report.partnership)"
        let id = Wire.id(
            from: change.type, report.partnership.text, change.key.rule.rawValue, change.key.subject.description,
            String(change.number), String(ReportRules.version), Digest(of: data.bytes).description)
        switch change {
        case .raised:
            outgoing.notice(
                "alert.raised", from: .reports, id: id, time: self.generation.now(), key: key, data: data)
        case .cleared:
            outgoing.notice(
                "alert.cleared", from: .reports, id: id, time: self.generation.now(), key: key, data: data)
        }
    }
}
