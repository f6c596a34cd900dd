/// A position in a distributed trace, in the format of W3C Trace Context: `traceparent`, and the vendors' `tracestate`.
///
/// It comes from clients and is checked before use; an invalid one is ignored.
public struct TraceContext: Hashable, Sendable {
    /// 32 lower-case hexadecimal digits, not all zero.
    public let traceID: String
    /// 16 lower-case hexadecimal digits, not all zero: the span that forwarded this context.
    public let spanID: String
    /// Two hexadecimal digits; the lowest bit means that the trace is recorded.
    public let flags: String
    public let state: String?

    /// Parses the two header values; nil unless `traceparent` is valid.
    public init?(traceparent: String, tracestate: String? = nil) {
        let parts = traceparent.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        // A later version may append parts to these four; version ff is forbidden.
        guard parts.count >= 4, parts[0] != "ff", parts[0] == "00" ? parts.count == 4 : true,
            zip(parts, [2, 32, 16, 2]).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy(Self.isDigit) }),
            parts[1].contains(where: { $0 != "0" }), parts[2].contains(where: { $0 != "0" })
        else { return nil }
        self.traceID = parts[1]
        self.spanID = parts[2]
        self.flags = parts[3]
        self.state = tracestate.flatMap { Self.isState($0) ? $0 : nil }
    }

    private init(traceID: String, spanID: String, flags: String, state: String?) {
        self.traceID = traceID
        self.spanID = spanID
        self.flags = flags
        self.state = state
    }

    /// The same trace, forwarded by another span.
    ///
    /// - Parameter span: 16 hexadecimal digits. Derived from the event's identity and not random, because a record that
    ///   is published again after a crash must name the same span.
    public func forwarded(by span: String) -> TraceContext {
        TraceContext(traceID: self.traceID, spanID: span, flags: self.flags, state: self.state)
    }

    public var traceparent: String { "00-\(self.traceID)-\(self.spanID)-\(self.flags)" }

    /// One line for storage: `traceparent`, followed by a space and `tracestate` if there is one.
    public var text: String { self.state.map { "\(self.traceparent) \($0)" } ?? self.traceparent }

    /// Parses such a line.
    public init?(text: String) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard let first = parts.first else { return nil }
        self.init(traceparent: first, tracestate: parts.count == 2 ? parts[1] : nil)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...102).contains(byte) }

    /// Printable ASCII of at most 512 bytes, the minimum that the standard asks intermediaries to carry.
    private static func isState(_ text: String) -> Bool {
        (1...512).contains(text.utf8.count) && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
