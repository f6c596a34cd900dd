internal import HTML

/// Times one below the other: as planned above, as they were below.
public struct GanttChart: Sendable {
    /// A time by its first and last day.
    public struct Time: Sendable {
        public let from: Double
        public let to: Double
        /// Whether it is only known more coarsely than by days.
        public let isCoarse: Bool

        public init(from: Double, to: Double, isCoarse: Bool) {
            self.from = from
            self.to = to
            self.isCoarse = isCoarse
        }
    }

    public struct Row: Sendable {
        public let name: String
        public let planned: Time?
        public let actual: Time?
        /// The word where there is no time.
        public let note: String?

        public init(name: String, planned: Time?, actual: Time?, note: String?) {
            self.name = name
            self.planned = planned
            self.actual = actual
            self.note = note
        }
    }

    public let rows: [Row]
    /// Days that the axis names.
    public let ticks: [(day: Double, name: String)]
    /// The day of the report.
    public let today: (day: Double, name: String)

    public init(_ rows: [Row], ticks: [(day: Double, name: String)], today: (day: Double, name: String)) {
        self.rows = rows
        self.ticks = ticks
        self.today = today
    }

    private static let (width, row, left, top) = (680.0, 26.0, 220.0, 26.0)

    public var drawing: Chart.Drawing {
        let times = self.rows.flatMap { [$0.planned, $0.actual] }.compactMap { $0 }
        // The time without an activity until the day of the report is seen too.
        let (first, last) = (times.map(\.from).min() ?? 0, max(times.map(\.to).max() ?? 1, self.today.day))
        let scale = LinearScale((first - 30)...(max(last, first + 1) + 30), from: Self.left, to: Self.width - 12)
        let height = Self.top + Double(self.rows.count) * Self.row + 8
        var marks: [HTMLNode] = []
        var lastEnd = -Double.infinity
        for tick in self.ticks where scale.domain.contains(tick.day) {
            let place = scale.position(tick.day)
            marks.append(Mark.line(place, Self.top - 4, place, height - 6, "grid"))
            guard place > lastEnd, place + Double(tick.name.count) * 7.5 < Self.width else { continue }
            lastEnd = place + Double(tick.name.count) * 7.5 + 6
            marks.append(Mark.label(tick.name, place + 2, 16, "tick"))
        }
        if scale.domain.contains(self.today.day) {
            let place = scale.position(self.today.day)
            marks.append(Mark.line(place, Self.top - 4, place, height - 6, "intervention"))
        }
        for (position, row) in self.rows.enumerated() {
            let y = Self.top + Double(position) * Self.row
            marks.append(Mark.label(BarChart.short(row.name), Self.left - 8, y + 16, "label", anchor: .end))
            func bar(_ time: Time, _ offset: Double, _ kind: String) {
                let (from, to) = (scale.position(time.from), scale.position(time.to))
                marks.append(
                    Mark.bar(from, y + offset, max(to - from, 4), 8, "\(kind)\(time.isCoarse ? " coarse" : "")"))
            }
            if let planned = row.planned { bar(planned, 3, "planned") }
            if let actual = row.actual { bar(actual, row.planned == nil ? 8 : 12, "done") }
            if let note = row.note { marks.append(Mark.label(note, Self.left + 4, y + 16, "note")) }
        }
        return Chart.Drawing(width: Self.width, height: height, marks: marks)
    }
}
