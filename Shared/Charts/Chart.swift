public import HTML

/// A figure with a chart: the title states the finding, the subtitle what is measured, and the source line what it rests
/// on. A chart has a table with the same figures below it or beside it.
public struct Chart: Sendable {
    public let title: String
    public let subtitle: String
    /// What is drawn, in words, for readers who do not see it.
    public let description: String
    public let source: String
    public let drawing: Drawing

    /// Marks within a box.
    public struct Drawing: Sendable {
        public let width: Double
        public let height: Double
        public let marks: [HTMLNode]

        public init(width: Double, height: Double, marks: [HTMLNode]) {
            self.width = width
            self.height = height
            self.marks = marks
        }
    }

    public init(title: String, subtitle: String, description: String, source: String, drawing: Drawing) {
        self.title = title
        self.subtitle = subtitle
        self.description = description
        self.source = source
        self.drawing = drawing
    }

    public var node: HTMLNode {
        element("figure", ["class": "chart"]) {
            element("figcaption") {
                element("strong") { self.title }
                element("div", ["class": "small soft"]) { self.subtitle }
            }
            element(
                "svg",
                [
                    "viewBox": "0 0 \(Mark.text(self.drawing.width)) \(Mark.text(self.drawing.height))",
                    "role": "img", "aria-label": self.description,
                ]
            ) { self.drawing.marks }
            if !self.source.isEmpty { element("p", ["class": "small soft"]) { self.source } }
        }
    }
}
