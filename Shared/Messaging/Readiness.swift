internal import Synchronization

/// Records for each part of the service what keeps it from doing its work. The service is ready when nothing does.
public final class Readiness: Sendable {
    private enum Word {
        case ready(until: ContinuousClock.Instant?)
        case notReady(String)
    }
    private let parts: Mutex<[String: Word]>

    /// - Parameter parts: names of the parts that must report before the service is ready.
    public init(_ parts: [String]) {
        self.parts = Mutex(Dictionary(uniqueKeysWithValues: parts.map { ($0, .notReady("has not started yet")) }))
    }

    /// - Parameter duration: how long this status is valid. A status expires, so a part that hangs becomes unready. Nil
    ///   means until the next status.
    public func ready(_ part: String, for duration: Duration? = nil) {
        self.parts.withLock { $0[part] = .ready(until: duration.map { ContinuousClock.now + $0 }) }
    }

    /// - Parameter reason: why the part is not ready, for a human reader; contains nothing secret.
    public func notReady(_ part: String, _ reason: String) { self.parts.withLock { $0[part] = .notReady(reason) } }

    /// Removes a part that was added only to report a failure.
    public func forget(_ part: String) { self.parts.withLock { _ = $0.removeValue(forKey: part) } }

    /// Each part, and the reason if it is not ready.
    public var report: [(part: String, reason: String?)] {
        let now = ContinuousClock.now
        return self.parts.withLock { parts in
            parts.sorted { $0.key < $1.key }.map { part, word in
                switch word {
                case .ready(let until?) where until < now: (part, "has not answered for some time")
                case .ready: (part, nil)
                case .notReady(let reason): (part, reason)
                }
            }
        }
    }

    public var isReady: Bool { self.report.allSatisfy { $0.reason == nil } }
}
