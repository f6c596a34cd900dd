/// The `Host` field of a request: a name or an address, and an optional port.
public struct HostField: Sendable, Hashable {
    /// In lower case; an IPv6 address keeps its brackets.
    public let name: String
    public let port: UInt16?

    /// Nil for text that RFC 9110 does not allow, such as a second colon.
    public init?(_ text: String) {
        let text = text.lowercased()
        let name: Substring
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            name = text[...end]
            guard name.count > 2, name.dropFirst().dropLast().allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." })
            else { return nil }
        } else {
            name = text.prefix { $0 != ":" }
            guard !name.isEmpty, name.utf8.allSatisfy(Self.isOfName) else { return nil }
        }
        let rest = text[name.endIndex...]
        if rest.isEmpty {
            self.port = nil
        } else {
            let digits = rest.dropFirst()
            guard rest.hasPrefix(":"), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
            // RFC 3986 allows an empty port.
            guard digits.isEmpty || UInt16(digits) != nil else { return nil }
            self.port = UInt16(digits)
        }
        self.name = String(name)
    }

    /// Letters, digits, and the other characters that RFC 3986 allows in a name, except percent-encoding.
    private static func isOfName(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte) || "-._~!$&'()*+,;=".utf8.contains(byte)
    }
}
