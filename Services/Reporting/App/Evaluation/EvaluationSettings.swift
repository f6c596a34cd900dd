internal import ReportingDomain
internal import ServiceRuntime
internal import Shared

/// What the office chooses for the daily evaluation.
struct EvaluationSettings: Sendable {
    /// How far its clocks are ahead of UTC.
    let offsetMinutes: Int
    /// After how many days something is due for review.
    let thresholds: [ReviewItem.Subject: Int]

    /// The day at the office.
    func day(of moment: Instant) -> CalendarDate {
        Instant(microseconds: moment.microseconds + Int64(self.offsetMinutes) * 60_000_000).day
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
