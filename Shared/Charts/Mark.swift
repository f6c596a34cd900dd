public import HTML

/// Marks of a drawing in SVG. Colours are classes, so that a page can choose them for light, dark and print.
public enum Mark {
    /// A coordinate with at most two decimal places.
    static func text(_ number: Double) -> String {
        let hundredths = (number * 100).rounded()
        guard hundredths.isFinite, abs(hundredths) < 1e12 else { return "0" }
        let whole = Int(hundredths)
        let (units, rest) = (abs(whole) / 100, abs(whole) % 100)
        let sign = whole < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(units)" }
        return "\(sign)\(units)." + (rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)")
    }

    public static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ kind: String) -> HTMLNode {
        element(
            "line",
            [
                "x1": Self.text(x1), "y1": Self.text(y1), "x2": Self.text(x2), "y2": Self.text(y2), "class": kind,
            ])
    }

    /// A line through points; one point alone has no line.
    public static func path(_ points: [(x: Double, y: Double)], _ kind: String) -> HTMLNode {
        let text = points.map { "\(Self.text($0.x)),\(Self.text($0.y))" }.joined(separator: " ")
        return element("polyline", ["points": text, "class": kind])
    }

    public static func dot(_ x: Double, _ y: Double, _ kind: String, radius: Double = 3.5) -> HTMLNode {
        element("circle", ["cx": Self.text(x), "cy": Self.text(y), "r": Self.text(radius), "class": kind])
    }

    public static func bar(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ kind: String
    ) -> HTMLNode {
        element(
            "rect",
            [
                "x": Self.text(x), "y": Self.text(y), "width": Self.text(max(width, 0)),
                "height": Self.text(max(height, 0)), "class": kind,
            ])
    }

    /// Where a label lies at its position.
    public enum Anchor: String, Sendable { case start, middle, end }

    public static func label(
        _ text: String, _ x: Double, _ y: Double, _ kind: String = "label", anchor: Anchor = .start
    ) -> HTMLNode {
        element(
            "text",
            [
                "x": Self.text(x), "y": Self.text(y), "class": kind, "text-anchor": anchor.rawValue,
                // The halo of a label lies behind its letters.
                "paint-order": "stroke",
            ]
        ) { text }
    }
}
