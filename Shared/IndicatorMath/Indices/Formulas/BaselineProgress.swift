internal import FoundationEssentials
public import Shared

/// The part of the way from the baseline to the target that was covered (formula F5).
public enum BaselineProgress {
    /// (A − B) ÷ (T − B): 1 means that the target is met, a negative number that the indicator moved away from it.
    ///
    /// It holds for rising and for falling indicators and for numbers below zero. It is not capped; only a chart cuts
    /// it to 0…1.
    public static func ratio(baseline: Quantity?, target: Quantity?, actual: Quantity?) -> ComputedFigure {
        ComputedFigure([baseline, target, actual]) { () throws(NotDefined) in
            let baseline = try baseline.number(orElse: .noBaseline)
            let target = try target.goal()
            if target == baseline { throw .targetEqualsBaseline }
            let actual = try actual.number(orElse: .valueMissing)
            return (actual - baseline) / (target - baseline)
        }
    }
}
