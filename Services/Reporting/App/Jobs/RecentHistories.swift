internal import Shared
internal import Synchronization

/// The facts of the partnerships whose reports were made last, as they were read: the next report of one of them reads
/// only events that have arrived since. Bounded by the number of events.
final class RecentHistories: Sendable {
    private struct State {
        var histories: [Code: [EventRef: HistoryEvent]] = [:]
        /// The most recently used one is last.
        var order: [Code] = []
        var count = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: the greatest number of events kept; a partnership with more is read in full each time.
    init(limit: Int = 50_000) { self.limit = limit }

    /// The events that were read of a partnership before; empty when they are no longer kept.
    func events(of partnership: Code) -> [EventRef: HistoryEvent] {
        self.state.withLock { $0.histories[partnership] ?? [:] }
    }

    func keep(_ events: [HistoryEvent], of partnership: Code) {
        // Reading small histories again is faster than keeping them.
        let isKept = (1000...self.limit).contains(events.count)
        let byRef = isKept ? Dictionary(events.map { ($0.ref, $0) }) { first, _ in first } : [:]
        self.state.withLock { state in
            Self.remove(partnership, from: &state)
            guard isKept else { return }
            state.histories[partnership] = byRef
            state.order.append(partnership)
            state.count += byRef.count
            while state.count > self.limit, let oldest = state.order.first { Self.remove(oldest, from: &state) }
        }
    }

    private static func remove(_ partnership: Code, from state: inout State) {
        guard let events = state.histories.removeValue(forKey: partnership) else { return }
        state.count -= events.count
        state.order.removeAll { $0 == partnership }
    }
}
