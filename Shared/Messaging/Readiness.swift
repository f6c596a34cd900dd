internal import Synchronization

/// What keeps the service from doing its work, part by part. Ready when nothing does.
public final class Readiness: Sendable {
    private let parts: Mutex<[String: String?]>

    /// - Parameter parts: names of the parts that must report before the service is ready.
    public init(_ parts: [String]) {
        self.parts = Mutex(Dictionary(uniqueKeysWithValues: parts.map { ($0, "has not begun") }))
    }

    public func ready(_ part: String) { self.parts.withLock { $0[part] = .some(nil) } }

    /// - Parameter reason: why not, for a person; nothing secret.
    public func notReady(_ part: String, _ reason: String) { self.parts.withLock { $0[part] = reason } }

    /// Takes a part out that came up only to report a failure.
    public func forget(_ part: String) { self.parts.withLock { _ = $0.removeValue(forKey: part) } }

    /// Each part, and why it is not ready.
    public var report: [(part: String, reason: String?)] {
        self.parts.withLock { parts in parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }

    public var isReady: Bool { self.report.allSatisfy { $0.reason == nil } }
}
