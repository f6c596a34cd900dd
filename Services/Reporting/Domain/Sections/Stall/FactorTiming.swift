public import Shared

/// When a factor began, compared with the last substantive event. Own definition.
public enum FactorTiming: String, Vocabulary {
    /// It began from 89 days before the stop to 90 days after it, or is a condition that held at the stop.
    case onset
    /// The dates are too coarse, or not stated.
    case undetermined
    /// It began more than 90 days after the stop.
    case prolonging
    /// It was over before the stop.
    case over
    /// Substantive events went on for 90 days or more after it began: it cannot explain the stop.
    case survived

    /// - Parameter end: when it was over; nil where it went on, or that is not stated.
    init(of beginning: CoarseDate, until end: CoarseDate? = nil, stopped: CoarseDate) {
        guard end.map({ $0.isBefore(stopped) }) != .yes else {
            self = .over
            return
        }

        let isSurvived = beginning.adding(days: Self.days).isNoLater(than: stopped)
        let isAtMostLate = beginning.isNoLater(than: stopped.adding(days: Self.days))
        self =
            switch (isSurvived, isAtMostLate) {
            case (.yes, _): .survived
            case (.no, .no): .prolonging
            case (.no, .yes): .onset
            default: .undetermined
            }
    }

    static let days = 90
}
