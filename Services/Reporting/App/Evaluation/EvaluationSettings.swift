internal import Postgres
internal import ReportingDomain
internal import ServiceRuntime
internal import Shared

/// What the office chooses for the daily evaluation.
struct EvaluationSettings: Sendable {
    /// How far its clocks are ahead of UTC.
    let offsetMinutes: Int
    /// After how many days something is due for review.
    let thresholds: [ReviewItem.Subject: Int]
    /// Which reports are made regularly.
    let schedule: ReportSchedule

    /// The moment of which the day is taken; nil for that of PostgreSQL, which is one clock for all replicas.
    var moment: (@Sendable () -> Instant)?

    /// The day at the office.
    func today(in transaction: Transaction) async throws -> CalendarDate {
        let now = try await self.now(in: transaction)
        return Instant(microseconds: now.microseconds + Int64(self.offsetMinutes) * 60_000_000).day
    }

    /// When the transaction began, by PostgreSQL's clock.
    func now(in transaction: Transaction) async throws -> Instant {
        if let moment { return moment() }
        return try await transaction.rows("select now()") { row in Instant(microseconds: try row.microseconds(0)) }[0]
    }

    init(
        offsetMinutes: Int, thresholds: [ReviewItem.Subject: Int],
        schedule: ReportSchedule = ReportSchedule(months: [:], evaluatesAtExpiry: false, preparesRenewals: false)
    ) {
        self.offsetMinutes = offsetMinutes
        self.thresholds = thresholds
        self.schedule = schedule
    }

    init(_ configuration: ServiceConfiguration) {
        self.offsetMinutes = configuration[ReportingSettings.offsetMinutes]
        self.thresholds = Dictionary(
            uniqueKeysWithValues: ReportingSettings.reviews.map { ($0.subject, configuration[$0.setting]) })
        self.schedule = ReportSchedule(
            months: Dictionary(
                uniqueKeysWithValues: ReportingSettings.schedules.map { ($0.kind, configuration[$0.setting]) }),
            evaluatesAtExpiry: configuration[ReportingSettings.evaluationAtExpiry] == 1,
            preparesRenewals: configuration[ReportingSettings.renewalDossier] == 1)
    }
}
