public import Shared

/// The locks of periods, and which figures they hold back.
///
/// From the day of a lock on, a figure of the locked period counts only if a correction states it. What was approved
/// before stays. The day of an event is that of its `time`, in UTC.
public struct PeriodLocks: Sendable {
    /// A lock while it holds.
    public struct Lock: Sendable {
        public let lock: Folded<PeriodLock>
        public let step: FoldedStep<PeriodLock>
        /// The first day on which it holds.
        public let from: CalendarDate
        /// The first day on which it no longer holds; nil while it does.
        public let until: CalendarDate?
        public let period: Period
        public let indicators: Set<Code>

        func holds(on day: CalendarDate) -> Bool { self.from <= day && self.until.map { day < $0 } ?? true }

        /// Whether a period lies within the locked one.
        func covers(_ other: Period) -> Bool { other.isWithin(self.period) }
    }

    private let locks: [Code: [Lock]]

    public init(_ locks: [Folded<PeriodLock>]) {
        var byIndicator: [Code: [Lock]] = [:]
        for lock in locks.sorted(by: { $0.key < $1.key }) {
            for held in Self.intervals(of: lock) {
                for code in held.indicators { byIndicator[code, default: []].append(held) }
            }
        }
        self.locks = byIndicator
    }

    private static func intervals(of lock: Folded<PeriodLock>) -> [Lock] {
        var intervals: [Lock] = []
        let steps = lock.steps
        for (position, step) in steps.enumerated() where step.name == .set {
            guard let from = step.on, let period = step.period, let indicators = step.indicators else { continue }
            let lifted = steps[(position + 1)...].first { $0.name == .lifted }
            intervals.append(
                Lock(
                    lock: lock, step: step, from: from, until: lifted?.on, period: period, indicators: Set(indicators)))
        }
        return intervals
    }

    /// The days on which a lock begins or ceases to hold, in order. The same locks hold back all claims about a cell that
    /// were approved between two of these days, except corrections.
    public var days: [CalendarDate] {
        Set(self.locks.values.joined().flatMap { [$0.from, $0.until].compactMap { $0 } }).sorted()
    }

    /// The lock that keeps an approved figure from counting; nil where none does.
    public func holdingBack(_ figure: ObservedFigure) -> Lock? {
        // A correction counts, with its reason.
        guard !figure.isCorrection else { return nil }
        return self.locks[figure.cell.indicator]?.first {
            $0.covers(figure.cell.period) && $0.holds(on: figure.decidedBy.time.day)
        }
    }

    /// The locks of an indicator that hold on a day.
    public func inForce(_ indicator: Code, on day: CalendarDate) -> [Lock] {
        (self.locks[indicator] ?? []).filter { $0.holds(on: day) }
    }

    /// The lock of a period on a day.
    public func lock(of period: Period, _ indicator: Code, on day: CalendarDate) -> Lock? {
        self.inForce(indicator, on: day).first { $0.covers(period) }
    }
}
