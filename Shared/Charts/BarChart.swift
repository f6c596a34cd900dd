internal import HTML

/// Bars from zero, one below the other, each with its name and its figure; a reference rule where one is given.
public struct BarChart: Sendable {
    public struct Bar: Sendable {
        public let name: String
        /// Nil where there is no figure: the word of `shown` stands in its place.
        public let value: Double?
        public let shown: String
        /// The class of the colour: `main`, `other`, `good`, `poor`.
        public let kind: String

        public init(name: String, value: Double?, shown: String, kind: String = "main") {
            self.name = name
            self.value = value
            self.shown = shown
            self.kind = kind
        }
    }

    public let bars: [Bar]
    /// A value with a name, such as the target.
    public let reference: (value: Double, name: String)?

    public init(_ bars: [Bar], reference: (value: Double, name: String)? = nil) {
        self.bars = bars
        self.reference = reference
    }

    private static let (width, row, left) = (680.0, 30.0, 210.0)

    public var drawing: Chart.Drawing {
        let values = self.bars.compactMap(\.value) + [self.reference?.value].compactMap { $0 }
        let top = self.reference == nil ? 6.0 : 24.0
        let height = top + Double(self.bars.count) * Self.row + 6
        // Room for the figure after the longest bar.
        let scale = LinearScale(
            LinearScale.domain(of: values, fromZero: true), from: Self.left, to: Self.width - 150)
        var marks: [HTMLNode] = []
        // Below the bars and their figures.
        if let reference = self.reference {
            let place = scale.position(reference.value)
            marks.append(Mark.line(place, 18, place, height - 6, "intervention"))
            marks.append(Mark.label(reference.name, place + 4, 13, "note"))
        }
        let zero = scale.position(max(0, scale.domain.lowerBound))
        for (position, bar) in self.bars.enumerated() {
            let y = top + Double(position) * Self.row
            marks.append(Mark.label(Self.short(bar.name), Self.left - 8, y + 18, "label", anchor: .end))
            guard let value = bar.value else {
                marks.append(Mark.label(bar.shown, zero + 6, y + 18, "note"))
                continue
            }
            let end = scale.position(value)
            marks.append(Mark.bar(min(zero, end), y + 5, abs(end - zero), Self.row - 12, "bar \(bar.kind)"))
            marks.append(Mark.label(bar.shown, max(zero, end) + 6, y + 18, "label"))
        }
        marks.append(Mark.line(zero, top, zero, height - 6, "axis"))
        return Chart.Drawing(width: Self.width, height: height, marks: marks)
    }

    /// A name that fits beside its bar; the table has it in full.
    static func short(_ name: String) -> String { name.count <= 30 ? name : String(name.prefix(29)) + "…" }
}
