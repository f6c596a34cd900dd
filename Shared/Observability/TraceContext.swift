/// A place in a distributed trace, as W3C Trace Context writes it: `traceparent`, and the vendors' `tracestate`.
///
/// It comes from others and is checked before anything is made of it; a wrong one is as good as none.
public struct TraceContext: Hashable, Sendable {
    /// 32 lower-case hexadecimal digits, not all zero.
    public let traceID: String
    /// 16 lower-case hexadecimal digits, not all zero: the span that this context was handed on by.
    public let spanID: String
    /// Two hexadecimal digits; the lowest bit says that the trace is recorded.
    public let flags: String
    public let state: String?

    /// Reads the two header values; nil unless `traceparent` is one.
    public init?(traceparent: String, tracestate: String? = nil) {
        let parts = traceparent.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        // A later version may say more behind the four parts; version ff is forbidden.
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

    /// The same trace, handed on by another span.
    ///
    /// - Parameter span: 16 hexadecimal digits; what is published again after a crash names the same span, so it is made
    ///   from the event's identity and not by chance.
    public func handedOn(by span: String) -> TraceContext {
        TraceContext(traceID: self.traceID, spanID: span, flags: self.flags, state: self.state)
    }

    public var traceparent: String { "00-\(self.traceID)-\(self.spanID)-\(self.flags)" }

    /// One line to store: `traceparent`, and behind a space `tracestate`.
    public var text: String { self.state.map { "\(self.traceparent) \($0)" } ?? self.traceparent }

    /// Reads such a line.
    public init?(text: String) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard let first = parts.first else { return nil }
        self.init(traceparent: first, tracestate: parts.count == 2 ? parts[1] : nil)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...102).contains(byte) }

    /// Printable ASCII of at most 512 bytes, as the standard asks intermediaries to carry at least.
    private static func isState(_ text: String) -> Bool {
        (1...512).contains(text.utf8.count) && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
