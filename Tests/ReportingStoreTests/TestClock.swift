internal import Shared
internal import Synchronization

/// A clock that stands still until a test moves it.
final class TestClock: Sendable {
    private let moment: Mutex<Instant>

    init(_ text: String) { self.moment = Mutex(Instant(text) ?? Instant(microseconds: 0)) }

    var now: Instant { self.moment.withLock { $0 } }

    func set(_ text: String) { self.moment.withLock { $0 = Instant(text) ?? $0 } }
}
