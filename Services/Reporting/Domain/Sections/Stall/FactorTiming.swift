public import Shared

/// When a factor began, compared with the last substantive event. Own definition.
public enum FactorTiming: String, Vocabulary {
    /// It began from 89 days before the stop to 90 days after it, or is a condition that held at the stop.
    case onset
    /// The dates are too coarse, or not stated.
    case undetermined
    /// It began more than 90 days after the stop.
    case prolonging
    /// Substantive events went on for 90 days or more after it began: it cannot explain the stop.
    case survived

    init(of beginning: CoarseDate, stopped: CoarseDate) {
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
