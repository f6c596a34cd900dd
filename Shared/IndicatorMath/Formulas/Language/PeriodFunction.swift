/// A function over periods.
enum PeriodFunction: Hashable, Sendable {
    /// The total over the sub-periods of the period.
    case sum
    /// The value of the period before.
    case previous
    /// The total from the beginning of the year to the end of the period.
    case running

    var name: FormulaFunction {
        switch self {
        case .sum: .sum
        case .previous: .previous
        case .running: .running
        }
    }
}
