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
        var now = self.moment?()
        if now == nil {
            now = try await transaction.rows("select (extract(epoch from now()) * 1000000)::bigint") { row in
                Instant(microseconds: Int64(try row.int(0)))
            }.first
        }
        return Instant(microseconds: (now?.microseconds ?? 0) + Int64(self.offsetMinutes) * 60_000_000).day
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
