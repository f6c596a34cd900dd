public import Shared

/// The days before, during and after the intervention. They are in this order and share no day; there may be days
/// between them.
public struct EffectWindows: Hashable, Sendable, Codable {
    public let before: DayRange
    /// Nil for an intervention at one moment.
    public let during: DayRange?
    /// Nil while the intervention lasts.
    public let after: DayRange?

    /// Why windows cannot be used.
    public enum Problem: String, Vocabulary, Error {
        /// Neither a window during nor one after is given.
        case noLaterWindow = "no_later_window"
        /// A window begins before the end of the one before it.
        case overlapOrDisorder = "overlap_or_disorder"
    }

    public init(before: DayRange, during: DayRange? = nil, after: DayRange? = nil) throws(Problem) {
        let given = [before, during, after].compactMap { $0 }
        guard given.count > 1 else { throw .noLaterWindow }
        guard zip(given, given.dropFirst()).allSatisfy({ $0.last < $1.first }) else { throw .overlapOrDisorder }
        self.before = before
        self.during = during
        self.after = after
    }

    /// The windows that are given, in time order.
    var given: [(window: EffectWindow, days: DayRange)] {
        let later = [during.map { (EffectWindow.during, $0) }, after.map { (EffectWindow.after, $0) }]
        return [(.before, self.before)] + later.compactMap { $0 }
    }

    /// The windows that are compared with the one before: each later one, and both together.
    var later: [EffectWindow] {
        let single = self.given.dropFirst().map(\.window)
        return single.count > 1 ? single + [.duringAndAfter] : single
    }

    /// The windows that share a day with these days, in time order.
    func touched(by days: DayRange) -> [EffectWindow] {
        self.given.filter { $0.days.overlaps(days) }.map(\.window)
    }
}
