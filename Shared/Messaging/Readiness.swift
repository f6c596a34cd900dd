internal import Synchronization

/// What keeps the service from doing its work, part by part. Ready when nothing does.
public final class Readiness: Sendable {
    private enum Word {
        case ready(until: ContinuousClock.Instant?)
        case notReady(String)
    }
    private let parts: Mutex<[String: Word]>

    /// - Parameter parts: names of the parts that must report before the service is ready.
    public init(_ parts: [String]) {
        self.parts = Mutex(Dictionary(uniqueKeysWithValues: parts.map { ($0, .notReady("has not begun")) }))
    }

    /// - Parameter duration: how long this word counts; a part that hangs can say nothing, and silence is no good news.
    ///   Nil counts until another word.
    public func ready(_ part: String, for duration: Duration? = nil) {
        self.parts.withLock { $0[part] = .ready(until: duration.map { ContinuousClock.now + $0 }) }
    }

    /// - Parameter reason: why not, for a person; nothing secret.
    public func notReady(_ part: String, _ reason: String) { self.parts.withLock { $0[part] = .notReady(reason) } }

    /// Takes a part out that came up only to report a failure.
    public func forget(_ part: String) { self.parts.withLock { _ = $0.removeValue(forKey: part) } }

    /// Each part, and why it is not ready.
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
