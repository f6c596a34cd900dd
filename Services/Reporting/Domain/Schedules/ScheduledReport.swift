public import Shared

/// A report that a schedule makes.
public struct ScheduledReport: Sendable, Hashable {
    /// The day as of which it is made.
    public let day: CalendarDate
    public let kind: ReportKind
}
