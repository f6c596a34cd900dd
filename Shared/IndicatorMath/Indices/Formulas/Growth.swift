internal import FoundationEssentials
public import Shared

/// Growth between two periods (formula F2).
public enum Growth {
    /// In percent of the base period: (Xₜ − Xₜ₋₁) ÷ Xₜ₋₁ × 100.
    ///
    /// Not defined from zero, nor from a number below zero, where a rise would have a negative sign (own definition).
    public static func percent(from base: Quantity?, to value: Quantity?) -> ComputedFigure {
        ComputedFigure([base, value]) { () throws(NotDefined) in
            let value = try value.number(orElse: .valueMissing)
            let base = try base.number(orElse: .basePeriodMissing)
            if base.isZero { throw .basePeriodIsZero }
            if base < 0 { throw .basePeriodIsNegative }
            return try Decimal.divided(value - base, base, times: 100)
        }
    }
}
