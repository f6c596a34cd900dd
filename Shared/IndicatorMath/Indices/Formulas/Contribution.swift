internal import FoundationEssentials
public import Shared

/// The share of a part, such as one tax, in its whole, such as a city's own revenue (formula F3).
public enum Contribution {
    /// In percent of the whole. A result above 100 is kept as it is: see the rule `Q04` for quoted figures.
    public static func percent(of part: Quantity?, in whole: Quantity?) -> ComputedFigure {
        ComputedFigure([part, whole]) { () throws(NotDefined) in
            let part = try part.number(orElse: .valueMissing)
            let whole = try whole.number(orElse: .valueMissing)
            if whole.isZero { throw .wholeIsZero }
            if part < 0 || whole < 0 { throw .negativeFigure }
            return try Decimal.divided(part, whole, times: 100)
        }
    }
}
