/// The encoding of header values in the CloudEvents HTTP binding.
enum PercentEncoding {
    /// Removes the quotes and escapes of a quoted value, then percent-decodes it once. A percent sign that encodes
    /// nothing is kept.
    ///
    /// - Returns: nil when the result is not UTF-8 (overlong forms are not UTF-8).
    static func decode(header value: String) -> String? { Self.decode(Self.unquoted(value)) }

    private static func unquoted(_ value: String) -> String {
        guard value.utf8.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") else { return value }
        var text = ""
        var isEscaped = false
        for character in value.dropFirst().dropLast() {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                text.append(character)
                isEscaped = false
            }
        }
        return text
    }

    private static func decode(_ text: String) -> String? {
        let percent = UInt8(ascii: "%")
        guard text.utf8.contains(percent) else { return text }
        let given = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(given.count)
        var at = 0
        while at < given.count {
            if given[at] == percent, at + 2 < given.count, let high = Self.digit(given[at + 1]),
                let low = Self.digit(given[at + 2])
            {
                bytes.append(high << 4 | low)
                at += 3
            } else {
                bytes.append(given[at])
                at += 1
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? { Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init) }
}
