/// Limits of the parser.
public struct JSONLimits: Sendable {
    /// Maximum size of a document in bytes.
    public var bytes: Int
    /// Maximum nesting depth of arrays and objects.
    public var depth: Int

    public init(bytes: Int = 16 << 20, depth: Int = 64) {
        self.bytes = min(bytes, Int(Int32.max) - 1)
        self.depth = depth
    }

    /// The limits for an event: 256 KiB, depth 64.
    public static let event = JSONLimits(bytes: 256 << 10)

    /// The limits for an event as stored by Kembar: the envelope makes it longer and deeper.
    public static let stored = JSONLimits(bytes: 1 << 20, depth: 66)
}
