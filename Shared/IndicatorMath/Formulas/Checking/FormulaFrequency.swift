public import Shared

/// How often an indicator is reported: the length of the periods of its figures.
public enum FormulaFrequency: String, Vocabulary {
    case month
    case quarter
    case halfYear = "half_year"
    case fullYear = "full_year"
    /// Twelve months that are not a calendar year.
    case fiscalYear = "fiscal_year"

    /// The type of the periods.
    public var periodType: Period.PeriodType {
        switch self {
        case .month: .month
        case .quarter: .quarter
        case .halfYear: .halfYear
        case .fullYear: .fullYear
        case .fiscalYear: .fiscalYear
        }
    }

    /// The length in months: the periods of every frequency have a fixed one.
    var months: Int { self.periodType.months ?? 0 }

    /// The noun for messages.
    var noun: String {
        switch self {
        case .month: "month"
        case .quarter: "quarter"
        case .halfYear: "half-year"
        case .fullYear: "calendar year"
        case .fiscalYear: "fiscal year"
        }
    }

    /// Whether periods of the other frequency consist of several of these.
    func isFiner(than other: FormulaFrequency) -> Bool { self.months < other.months }
}
