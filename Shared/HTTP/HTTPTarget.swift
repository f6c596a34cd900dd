/// Parses the target of a request. Decoding happens only here, once: `%00`, `%2F`, `.` and `..` are refused.
enum HTTPTarget {
    static func path(_ raw: String) throws(Problem) -> [String] {
        guard raw.hasPrefix("/") else { throw Self.bad("The path must begin with a slash.") }
        var segments: [String] = []
        for piece in raw.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let segment = Self.decode(piece, plusIsSpace: false) else {
                throw Self.bad("The path is not percent-encoded UTF-8.")
            }
            guard !segment.contains("/"), !segment.contains("\0"), segment != ".", segment != ".." else {
                throw Self.bad("The path holds a dot segment, an encoded slash or NUL.")
            }
            segments.append(segment)
        }
        if segments.last == "" { segments.removeLast() }
        guard !segments.contains("") else { throw Self.bad("The path holds an empty segment.") }
        return segments
    }

    /// Decodes a name or value of the query, which the server library has split but not decoded.
    static func parameter(_ raw: String) throws(Problem) -> String {
        guard let text = Self.decode(raw[...], plusIsSpace: true), !text.contains("\0") else {
            throw Self.bad("The query is not percent-encoded UTF-8 or holds NUL.")
        }
        return text
    }

    private static func bad(_ detail: String) -> Problem { Problem(.badRequest, "bad-target", detail) }

    static func decode(_ text: Substring, plusIsSpace: Bool) -> String? {
        var bytes: [UInt8] = []
        var iterator = text.utf8.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(Self.digit), let low = iterator.next().flatMap(Self.digit)
                else {
                    return nil
                }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
