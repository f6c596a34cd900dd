internal import FoundationEssentials
public import Shared

/// The ratio of a figure to its target (formula F4; `target_percent_met` in TolaData).
public enum RatioAchievement {
    /// 1 means that the target is met: actual ÷ target where more is better, target ÷ actual where less is better.
    ///
    /// The ratio applies to indicators that cannot be negative; `BaselineProgress` applies to all. A target of zero
    /// gives no ratio in either direction: the reverse ratio would be zero for every figure.
    public static func ratio(
        actual: Quantity?, target: Quantity?, direction: Direction?
    ) -> ComputedFigure {
        ComputedFigure([actual, target]) { () throws(NotDefined) in
            let target = try target.goal()
            if target.isZero { throw .targetIsZero }
            let actual = try actual.number(orElse: .valueMissing)
            if actual < 0 || target < 0 { throw .negativeFigure }
            switch direction {
            case nil: throw .directionUndecided
            case .ascending: return try Decimal.divided(actual, target)
            case .descending:
                if actual.isZero { throw .actualIsZero }
                return try Decimal.divided(target, actual)
            }
        }
    }
}
