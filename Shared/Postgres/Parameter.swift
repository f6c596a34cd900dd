/// A value that travels beside the text of a statement.
public enum Parameter: Sendable {
    case null
    case text(String)
    case bytes([UInt8])

    public static func int(_ value: some BinaryInteger) -> Parameter { .text(String(value)) }
    public static func bool(_ value: Bool) -> Parameter { .text(value ? "t" : "f") }
    public static func optional(_ value: String?) -> Parameter { value.map { .text($0) } ?? .null }

    /// A one-dimensional array of text, or of anything that is written as text.
    public static func array(_ values: some Sequence<String?>) -> Parameter {
        var text = "{"
        for (position, value) in values.enumerated() {
            if position > 0 { text += "," }
            guard let value else {
                text += "NULL"
                continue
            }
            text += "\""
            for character in value.unicodeScalars {
                if character == "\"" || character == "\\" { text += "\\" }
                text.unicodeScalars.append(character)
            }
            text += "\""
        }
        return .text(text + "}")
    }

    public static func array(_ values: some Sequence<Int>) -> Parameter { .array(values.map { String($0) }) }
}
