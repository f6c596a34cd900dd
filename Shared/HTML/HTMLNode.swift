/// A node of a page. Text and attribute values are escaped automatically; only `style` inserts raw markup.
public indirect enum HTMLNode: Sendable {
    case element(String, [(String, String)], [HTMLNode])
    case text(String)
    /// Style rules written in the program's own source.
    case style(StaticString)
    case group([HTMLNode])

    private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input"]

    /// Appends the markup.
    public func render(to output: inout String) {
        switch self {
        case .text(let text): Self.escape(text, to: &output)
        case .style(let rules): output += "<style>\(rules)</style>"
        case .group(let nodes): for node in nodes { node.render(to: &output) }
        case .element(let name, let attributes, let children):
            output += "<\(name)"
            for (attribute, value) in attributes {
                output += " \(attribute)=\""
                Self.escape(value, to: &output)
                output += "\""
            }
            output += ">"
            if Self.void.contains(name) { return }
            for child in children { child.render(to: &output) }
            output += "</\(name)>"
        }
    }

    private static func escape(_ text: String, to output: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            // The other control characters are not allowed in a page.
            case "\u{0}"..<"\u{9}", "\u{B}"..<"\u{D}", "\u{E}"..<"\u{20}", "\u{7F}"..<"\u{A0}": output += "\u{FFFD}"
            // Bidirectional control characters are replaced too: supplied text must not change the direction of its
            // surroundings.
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
    }
}

extension HTMLNode: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self = .text(value) }
}
