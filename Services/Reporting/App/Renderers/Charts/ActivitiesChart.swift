internal import Charts
internal import ReportingDomain
internal import Shared

/// Activities over time: as first planned, and as they were.
struct ActivitiesChart {
    private let content: Report
    private let page: PageContext

    init(_ content: Report, _ page: PageContext) {
        self.content = content
        self.page = page
    }

    /// How many activities a chart shows; the table has all of them.
    private static let most = 20

    /// Nil without an activity whose time is known.
    var chart: Chart? {
        let rows = self.content.activities.compactMap { self.row($0) }.sorted {
            ($0.begin, $0.row.name) < ($1.begin, $1.row.name)
        }
        guard rows.count > 1 else { return nil }
        let shown = rows.prefix(Self.most)
        let years = Set(
            shown.flatMap { row in [row.row.planned, row.row.actual].compactMap { $0 } }.flatMap {
                [CalendarDate(dayNumber: Int($0.from)).year, CalendarDate(dayNumber: Int($0.to)).year + 1]
            })
        let ticks = (years.min() ?? 0)...max(years.max() ?? 0, self.content.asOf.year + 1)
        let drawing = GanttChart(
            shown.map(\.row),
            ticks: ticks.compactMap { year in
                CalendarDate(year: year, month: 1, day: 1).map { (day: Double($0.dayNumber), name: String(year)) }
            },
            today: (day: Double(self.content.asOf.dayNumber), name: self.page.date(self.content.asOf))
        ).drawing
        let done = self.content.activities.count { $0.state == .done }
        let title = self.page.phrase(
            .chartActivities, self.page.count(done), self.page.count(self.content.activities.count))
        let hidden = self.content.activities.count - shown.count
        let subtitle =
            self.page.word(.chartActivitiesKey)
            + (hidden > 0 ? " · \(self.page.phrase(.chartNotShown, self.page.count(hidden)))" : "")
        return Chart(
            title: title, subtitle: subtitle, description: "\(title). \(subtitle)",
            source: self.page.chartSource(
                self.content.asOf, Set(self.content.activities.flatMap(\.events)).count), drawing: drawing)
    }

    private func row(_ activity: ActivityEntry) -> (begin: Double, row: GanttChart.Row)? {
        let isDone = [ActivityStanding.done, .inProgress].contains(activity.state)
        var actual = isDone ? Self.time(activity.start, activity.end) : nil
        // What is under way goes on to the day of the report.
        if activity.state == .inProgress, let time = actual {
            actual = GanttChart.Time(
                from: time.from, to: max(time.to, Double(self.content.asOf.dayNumber)), isCoarse: time.isCoarse)
        }
        let plan = activity.schedule?.firstPlan
        let planned =
            plan.map { Self.time($0.start, $0.end) } ?? (isDone ? nil : Self.time(activity.start, activity.end))
        guard let begin = actual?.from ?? planned?.from else { return nil }
        return (
            begin,
            GanttChart.Row(
                name: activity.title.map { self.page.plain($0) } ?? activity.code.text, planned: planned,
                actual: actual, note: nil)
        )
    }

    private static func time(_ start: CoarseDate?, _ end: CoarseDate?) -> GanttChart.Time? {
        let days = [start, end].compactMap { $0?.drawnDays }
        guard let from = days.map(\.from).min(), let to = days.map(\.to).max() else { return nil }
        let isCoarse = [start, end].compactMap { $0 }.contains { $0.precision != .day }
        return GanttChart.Time(from: from, to: to + 1, isCoarse: isCoarse)
    }
}
