/// Appends JSON to bytes. The only place that decides how strings are escaped.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    public mutating func write(_ value: JSONValue) {
        switch value {
        case .null: self.raw("null")
        case .bool(let flag): self.raw(flag ? "true" : "false")
        case .number(let number): self.raw(number.text)
        case .string(let text): self.write(text)
        case .array(let elements):
            self.raw("[")
            for (position, element) in elements.enumerated() {
                if position > 0 { self.raw(",") }
                self.write(element)
            }
            self.raw("]")
        case .object(let members):
            self.raw("{")
            for (position, key) in members.keys.sorted(by: Self.inByteOrder).enumerated() {
                if position > 0 { self.raw(",") }
                self.write(key)
                self.raw(":")
                self.write(members[key] ?? .null)
            }
            self.raw("}")
        }
    }

    /// A string in quotes. Only what JSON demands is escaped.
    public mutating func write(_ text: String) {
        self.bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            // Runs of bytes that need no escape are appended at once.
            var plain = 0
            for (position, byte) in utf8.enumerated()
            where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                self.bytes.append(contentsOf: utf8[plain..<position])
                self.escape(byte)
                plain = position + 1
            }
            self.bytes.append(contentsOf: utf8[plain...])
        }
        self.bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): self.raw("\\\"")
        case UInt8(ascii: "\\"): self.raw("\\\\")
        case 0x08: self.raw("\\b")
        case 0x09: self.raw("\\t")
        case 0x0A: self.raw("\\n")
        case 0x0C: self.raw("\\f")
        case 0x0D: self.raw("\\r")
        default:
            self.raw("\\u00")
            self.bytes.append(Self.digits[Int(byte >> 4)])
            self.bytes.append(Self.digits[Int(byte & 15)])
        }
    }

    /// Appends bytes that are already JSON.
    public mutating func raw(_ json: some Sequence<UInt8>) { self.bytes.append(contentsOf: json) }

    public mutating func raw(_ json: StaticString) {
        json.withUTF8Buffer { self.bytes.append(contentsOf: $0) }
    }

    public mutating func raw(_ json: String) { self.bytes.append(contentsOf: json.utf8) }

    /// An object of members that are already JSON, in byte order of their names.
    public static func object(_ members: [String: some Sequence<UInt8>]) -> [UInt8] {
        var writer = JSONWriter()
        writer.raw("{")
        for (position, member) in members.sorted(by: { Self.inByteOrder($0.key, $1.key) }).enumerated() {
            if position > 0 { writer.raw(",") }
            writer.write(member.key)
            writer.raw(":")
            writer.raw(member.value)
        }
        writer.raw("}")
        return writer.bytes
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// The order of PostgreSQL's `COLLATE "C"`.
    public static func inByteOrder(_ a: String, _ b: String) -> Bool { ByteOrder.precedes(a, b) }
}
