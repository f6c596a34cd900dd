internal import Synchronization

/// How many records of the consumed topics are not stored yet, by the last look.
public final class IntakeLag: Sendable {
    private let records = Mutex<Int64?>(nil)

    /// While records keep coming, some are always under way.
    private static let most: Int64 = 100

    public init() {}

    /// Whether no more records than are usually under way are still to be read; false before the first look.
    public var isCaughtUp: Bool { self.records.withLock { $0.map { $0 <= Self.most } ?? false } }

    func set(_ records: Int64) { self.records.withLock { $0 = records } }
}
