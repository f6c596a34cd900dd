internal import Shared

/// A period of which a side that is not stated can be any day.
struct StatedPeriod {
    let start: CoarseDate?
    let end: CoarseDate?

    /// Whether the two can have a day in common.
    func mayOverlap(_ other: StatedPeriod) -> Bool {
        func isBefore(_ a: StatedPeriod, _ b: StatedPeriod) -> Bool {
            guard let end = a.end, let start = b.start else { return false }
            return end.isBefore(start) == .yes
        }
        return !isBefore(self, other) && !isBefore(other, self)
    }
}
