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

    /// The moment of which the day is taken; nil for that of PostgreSQL, which is one clock for all replicas.
    var moment: (@Sendable () -> Instant)?

    /// The day at the office.
    func today(in transaction: Transaction) async throws -> CalendarDate {
        let now = if let moment { moment() } else { try await Self.databaseTime(in: transaction) }
        return Instant(microseconds: now.microseconds + Int64(self.offsetMinutes) * 60_000_000).day
    }

    /// When the transaction began, by PostgreSQL's clock.
    private static func databaseTime(in transaction: Transaction) async throws -> Instant {
        try await transaction.rows("select now()") { row in Instant(microseconds: try row.microseconds(0)) }[0]
    }

    init(offsetMinutes: Int, thresholds: [ReviewItem.Subject: Int]) {
        self.offsetMinutes = offsetMinutes
        self.thresholds = thresholds
    }

    init(_ configuration: ServiceConfiguration) {
        self.offsetMinutes = configuration[ReportingSettings.offsetMinutes]
        self.thresholds = Dictionary(
            uniqueKeysWithValues: ReportingSettings.reviews.map { ($0.subject, configuration[$0.setting]) })
    }
}
