public import Shared

/// Which reports an office has made regularly, without a request for each.
public struct ReportSchedule: Sendable {
    /// After how many months each kind is made; a period ends with every month whose number is divisible by it.
    let months: [ReportKind: Int]
    /// Whether a full evaluation is made as of the day that an agreement expires.
    let evaluatesAtExpiry: Bool
    /// Whether a renewal dossier is made as of the day that an agreement begins to expire unevaluated (rule R24).
    let preparesRenewals: Bool

    public init(months: [ReportKind: Int], evaluatesAtExpiry: Bool, preparesRenewals: Bool) {
        self.months = months.filter { $0.value > 0 }
        self.evaluatesAtExpiry = evaluatesAtExpiry
        self.preparesRenewals = preparesRenewals
    }

    /// Whether nothing is ever made.
    public var isEmpty: Bool { self.months.isEmpty && !self.evaluatesAtExpiry && !self.preparesRenewals }

    /// How far back it looks. A service that was down for longer misses what fell due before.
    static let days = 366

    /// The reports that fell due within the last 366 days. They follow from the facts and the day alone, so that a missed
    /// or repeated run changes nothing.
    ///
    /// - Parameter report: the report on the partnership as of today.
    public func due(_ report: Report) -> Set<ScheduledReport> {
        let first = CalendarDate(dayNumber: report.asOf.dayNumber - Self.days)
        func isDue(_ day: CalendarDate) -> Bool { first <= day && day < report.asOf }
        var due: Set<ScheduledReport> = []
        for (kind, months) in self.months {
            for day in Self.ends(of: months, from: first, before: report.asOf)
            where Self.isOn(report, after: CalendarDate(dayNumber: day.dayNumber - Self.days)) {
                due.insert(ScheduledReport(day: day, kind: kind))
            }
        }
        if self.evaluatesAtExpiry {
            let days = report.agreements.compactMap { $0.expires?.latest }.filter(isDue)
            due.formUnion(days.map { ScheduledReport(day: $0, kind: .evaluation) })
        }
        if self.preparesRenewals {
            let days = report.findings.open.filter { $0.rule == .r24 }.compactMap { $0.since?.latest }.filter(isDue)
            due.formUnion(days.map { ScheduledReport(day: $0, kind: .renewal) })
        }
        return due
    }

    /// Whether the cooperation has no agreement, or one that is not known to have ended by a day.
    private static func isOn(_ report: Report, after day: CalendarDate) -> Bool {
        report.agreements.isEmpty
            || report.agreements.contains { $0.expires.map { $0.isOnOrBefore(day) != .yes } ?? true }
    }

    /// The last days of the periods of so many months.
    private static func ends(of months: Int, from first: CalendarDate, before end: CalendarDate) -> [CalendarDate] {
        (first.dayNumber..<end.dayNumber).map { CalendarDate(dayNumber: $0) }.filter { day in
            let next = CalendarDate(dayNumber: day.dayNumber + 1).parts
            return next.day == 1 && (next.month - 1) % months == 0
        }
    }
}
