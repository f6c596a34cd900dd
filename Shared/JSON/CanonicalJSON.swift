/// Canonical bytes: equal exactly when two JSON values mean the same. Members are sorted, numbers are decimals.
public enum CanonicalJSON {
    public static func bytes(of view: JSONView) -> [UInt8] {
        var writer = JSONWriter()
        Self.write(view, to: &writer)
        return writer.bytes
    }

    /// The parser's limit bounds the recursion depth.
    public static func write(_ view: JSONView, to writer: inout JSONWriter) {
        switch view.kind {
        case .null, .bool: writer.raw(view.raw)
        case .number: writer.raw(JSONNumber(normalising: view.number ?? "0").text)
        case .string: writer.write(view.string ?? "")
        case .array:
            writer.raw("[")
            for (position, element) in view.elements.enumerated() {
                if position > 0 { writer.raw(",") }
                Self.write(element, to: &writer)
            }
            writer.raw("]")
        case .object:
            writer.raw("{")
            let members = view.members.sorted { JSONWriter.inByteOrder($0.key, $1.key) }
            for (position, member) in members.enumerated() {
                if position > 0 { writer.raw(",") }
                writer.write(member.key)
                writer.raw(":")
                Self.write(member.value, to: &writer)
            }
            writer.raw("}")
        }
    }
}
