internal import Messaging
internal import Shared

/// Derives the figures of an indicator again, or the result of an effect analysis, after an input changed.
struct RecomputeFigures: ThingJob {
    static let kind = "recompute"

    let key: EntityKey

    init(_ key: EntityKey) { self.key = key }

    /// Changes that come within this time of the first one share one notice.
    static let pause = Duration.milliseconds(500)
}
