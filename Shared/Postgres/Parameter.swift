/// A value that is sent separately from the text of a statement.
public enum Parameter: Sendable {
    case null
    case text(String)
    /// Text that was assembled as UTF-8 bytes.
    case utf8([UInt8])
    case bytes([UInt8])

    public static func int(_ value: some BinaryInteger) -> Parameter { .text(String(value)) }
    public static func bool(_ value: Bool) -> Parameter { .text(value ? "t" : "f") }
    public static func optional(_ value: String?) -> Parameter { value.map { .text($0) } ?? .null }

    /// A one-dimensional array of text, or of anything that is written as text.
    public static func array(_ values: some Sequence<String?>) -> Parameter {
        var text: [UInt8] = [UInt8(ascii: "{")]
        text.reserveCapacity(values.underestimatedCount * 32)
        var isFirst = true
        for value in values {
            if !isFirst { text.append(UInt8(ascii: ",")) }
            isFirst = false
            guard var value else {
                text.append(contentsOf: "NULL".utf8)
                continue
            }
            text.append(UInt8(ascii: "\""))
            value.withUTF8 { Self.append(escaping: $0, to: &text) }
            text.append(UInt8(ascii: "\""))
        }
        text.append(UInt8(ascii: "}"))
        return .utf8(text)
    }

    /// ASCII bytes never occur inside a multi-byte UTF-8 sequence, so quotes and backslashes are found as bytes.
    private static func append(escaping value: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        var plain = 0
        for (position, byte) in value.enumerated() where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
            text.append(contentsOf: value[plain..<position])
            text.append(UInt8(ascii: "\\"))
            plain = position
        }
        text.append(contentsOf: value[plain...])
    }

    public static func array(_ values: some Sequence<Int>) -> Parameter {
        var text: [UInt8] = [UInt8(ascii: "{")]
        for value in values {
            if text.count > 1 { text.append(UInt8(ascii: ",")) }
            text.append(contentsOf: String(value).utf8)
        }
        text.append(UInt8(ascii: "}"))
        return .utf8(text)
    }
}
