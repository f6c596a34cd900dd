internal import HTML

/// A series over time: pieces of lines, the target of each period, rules for interventions, and bands for shocks. A
/// period without a figure is a gap, and figures that are not compared are separate pieces.
public struct SeriesChart: Sendable {
    /// A figure at a time.
    public struct Point: Sendable {
        /// A day number.
        public let day: Double
        public let value: Double
        /// What the axis shows below it.
        public let name: String

        public init(day: Double, value: Double, name: String) {
            self.day = day
            self.value = value
            self.name = name
        }
    }

    /// A day with a name: an intervention, or a break of the series.
    public struct Rule: Sendable {
        public let day: Double
        public let name: String
        /// Whether the series breaks there; otherwise it is an intervention.
        public let isBreak: Bool

        public init(day: Double, name: String, isBreak: Bool) {
            self.day = day
            self.name = name
            self.isBreak = isBreak
        }
    }

    /// A time with a name: a shock.
    public struct Band: Sendable {
        public let from: Double
        public let to: Double
        public let name: String

        public init(from: Double, to: Double, name: String) {
            self.from = from
            self.to = to
            self.name = name
        }
    }

    /// Each piece is drawn as one line.
    public let pieces: [[Point]]
    public let targets: [Point]
    public let rules: [Rule]
    public let bands: [Band]
    /// The name at the end of the line, and that of the target.
    public let names: (actual: String, target: String)
    /// A number as the axis shows it.
    public let shown: @Sendable (Double) -> String

    public init(
        pieces: [[Point]], targets: [Point] = [], rules: [Rule] = [], bands: [Band] = [],
        names: (actual: String, target: String), shown: @escaping @Sendable (Double) -> String
    ) {
        self.pieces = pieces
        self.targets = targets
        self.rules = rules
        self.bands = bands
        self.names = names
        self.shown = shown
    }

    private static let (width, height) = (680.0, 300.0)
    private static let (left, right, top, bottom) = (112.0, 96.0, 44.0, 34.0)

    public var drawing: Chart.Drawing {
        let all = self.pieces.flatMap { $0 } + self.targets
        let days = all.map(\.day)
        let (first, last) = (days.min() ?? 0, days.max() ?? 1)
        let margin = max((last - first) * 0.03, 60)
        let x = LinearScale(
            (first - margin)...(last + margin), from: Self.left, to: Self.width - Self.right)
        let y = LinearScale(
            LinearScale.domain(of: all.map(\.value), fromZero: true), from: Self.height - Self.bottom, to: Self.top)
        return Chart.Drawing(
            width: Self.width, height: Self.height,
            marks: self.bands(x) + self.axes(x, y) + self.rules(x) + self.lines(x, y))
    }

    private func bands(_ x: LinearScale) -> [HTMLNode] {
        self.bands.enumerated().flatMap { position, band -> [HTMLNode] in
            let from = max(x.position(max(band.from, x.domain.lowerBound)), Self.left)
            let to = min(x.position(min(band.to, x.domain.upperBound)), Self.width - Self.right)
            guard to > from else { return [] }
            return [
                Mark.bar(from, Self.top, to - from, Self.height - Self.top - Self.bottom, "shock"),
                from > Self.width * 0.6
                    ? Mark.label(band.name, to - 3, self.noteLine(position), "note", anchor: .end)
                    : Mark.label(band.name, from + 3, self.noteLine(position), "note"),
            ]
        }
    }

    /// The notes of bands that touch do not lie on each other.
    private func noteLine(_ position: Int) -> Double {
        Self.height - Self.bottom - 6 - Double(position % 2) * 14
    }

    private func axes(_ x: LinearScale, _ y: LinearScale) -> [HTMLNode] {
        let rows = y.ticks().flatMap { tick in
            [
                Mark.line(
                    Self.left, y.position(tick), Self.width - Self.right, y.position(tick),
                    tick == 0 ? "axis" : "grid"),
                Mark.label(self.shown(tick), Self.left - 6, y.position(tick) + 4, "tick", anchor: .end),
            ]
        }
        var lastEnd = -Double.infinity
        let names = Dictionary((self.pieces.flatMap { $0 } + self.targets).map { ($0.day, $0.name) }) { first, _ in
            first
        }
        // A name that would touch the one before is left out; the table has every period.
        let columns = names.sorted { $0.key < $1.key }.compactMap { day, name -> HTMLNode? in
            let place = x.position(day)
            let half = Double(name.count) * 3.6
            guard place - half > lastEnd + 4 else { return nil }
            lastEnd = place + half
            return Mark.label(name, place, Self.height - Self.bottom + 18, "tick", anchor: .middle)
        }
        return rows + columns
    }

    private func rules(_ x: LinearScale) -> [HTMLNode] {
        self.rules.filter { x.domain.contains($0.day) }.prefix(4).enumerated().flatMap { position, rule in
            let place = x.position(rule.day)
            let isFar = place > Self.width * 0.6
            return [
                Mark.line(
                    place, Self.top - 8, place, Self.height - Self.bottom, rule.isBreak ? "break" : "intervention"),
                Mark.label(
                    rule.name, place + (isFar ? -4 : 4), 14 + Double(position % 2) * 15, "note",
                    anchor: isFar ? .end : .start),
            ]
        }
    }

    private func lines(_ x: LinearScale, _ y: LinearScale) -> [HTMLNode] {
        var marks: [HTMLNode] = []
        for target in self.targets {
            let (px, py) = (x.position(target.day), y.position(target.value))
            marks.append(Mark.line(px - 9, py, px + 9, py, "target"))
        }
        for piece in self.pieces {
            let points = piece.map { (x: x.position($0.day), y: y.position($0.value)) }
            if points.count > 1 { marks.append(Mark.path(points, "actual")) }
            marks += points.map { Mark.dot($0.x, $0.y, "actual") }
        }
        let end = self.pieces.last?.last.map { (x.position($0.day), y.position($0.value)) }
        if let (px, py) = end { marks.append(Mark.label(self.names.actual, px + 10, py + 4, "name actual")) }
        if let target = self.targets.max(by: { $0.day < $1.day }) {
            let (px, py) = (x.position(target.day), y.position(target.value))
            // Not on the name of the line.
            let isClose = end.map { abs($0.1 - py) < 14 && abs($0.0 - px) < 30 } ?? false
            let shift = isClose ? ((end?.1 ?? 0) <= py ? 15.0 : -15.0) : 0
            marks.append(Mark.label(self.names.target, px + 12, py + 4 + shift, "name target"))
        }
        return marks
    }
}
