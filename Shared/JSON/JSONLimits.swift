/// How much a reader takes before it refuses.
public struct JSONLimits: Sendable {
    /// Greatest number of bytes of a document.
    public var bytes: Int
    /// Greatest number of arrays and objects inside each other.
    public var depth: Int

    public init(bytes: Int = 16 << 20, depth: Int = 64) {
        self.bytes = min(bytes, Int(Int32.max) - 1)
        self.depth = depth
    }

    /// What an event may have: 256 KiB, 64 deep.
    public static let event = JSONLimits(bytes: 256 << 10)

    /// What Kembar itself has written of an event: its envelope makes it longer, and one deeper.
    public static let stored = JSONLimits(bytes: 1 << 20, depth: 66)
}
