internal import FoundationEssentials
public import Shared

/// Progress: the change from the baseline, as a share of the change that the target requires (formula F5).
public enum BaselineProgress {
    /// (A − B) ÷ (T − B): 1 means that the target is met, a negative number that the indicator moved away from it.
    ///
    /// It applies to rising and falling indicators and to numbers below zero. It is not capped; only a chart limits it
    /// to 0…1.
    public static func ratio(baseline: Quantity?, target: Quantity?, actual: Quantity?) -> ComputedFigure {
        ComputedFigure([baseline, target, actual]) { () throws(NotDefined) in
            let baseline = try baseline.number(orElse: .noBaseline)
            let target = try target.goal()
            if target == baseline { throw .targetEqualsBaseline }
            let actual = try actual.number(orElse: .valueMissing)
            return try Decimal.divided(actual - baseline, target - baseline)
        }
    }
}
