/// A node of a document that is to be written. Text and attribute values are escaped when they are written.
public indirect enum XMLNode: Sendable, Hashable {
    case element(String, [Attribute], [XMLNode])
    case text(String)

    public struct Attribute: Sendable, Hashable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// An element; attributes without a value are left out, in the order that is given.
    public static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [XMLNode] = []
    ) -> XMLNode {
        .element(name, attributes.compactMap { name, value in value.map { Attribute(name, $0) } }, children)
    }

    /// The document with this node as its root.
    public var document: [UInt8] {
        var output = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
        self.write(to: &output, depth: 0)
        return Array(output.utf8)
    }

    private func write(to output: inout String, depth: Int) {
        switch self {
        case .text(let text): Self.escape(text, to: &output)
        case .element(let name, let attributes, let children):
            let indent = String(repeating: "  ", count: depth)
            output += "\(indent)<\(name)"
            for attribute in attributes {
                output += " \(attribute.name)=\""
                Self.escape(attribute.value, to: &output)
                output += "\""
            }
            if children.isEmpty {
                output += "/>\n"
            } else if case .text? = children.first {
                // White space would become a part of the text.
                output += ">"
                for child in children { child.write(to: &output, depth: 0) }
                output += "</\(name)>\n"
            } else {
                output += ">\n"
                for child in children { child.write(to: &output, depth: depth + 1) }
                output += "\(indent)</\(name)>\n"
            }
        }
    }

    private static func escape(_ text: String, to output: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            // Normalised away in attributes unless written as references.
            case "\u{9}", "\u{A}", "\u{D}": output += "&#\(scalar.value);"
            // XML 1.0 cannot contain these characters in any form.
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
    }
}
