public import IndicatorMath
public import Shared

/// The progress from a baseline to the target of a period: (actual − baseline) ÷ (target − baseline) (formula F5).
public struct ProgressEntry: Codable, Sendable, Hashable {
    /// Nil where there is no baseline.
    public let baseline: Code?
    /// 1 means that the target is met; negative means that the indicator moved away from it.
    public let ratio: ExactNumber?
    /// The ratio to two decimal places.
    public let shown: String?
    @OmittedWhenFalse public var approximate: Bool
    /// Why there is no ratio.
    public let notDefined: NotDefined?
    /// Progress ÷ elapsed share of the period (formula F6).
    public let schedule: ComputedEntry
}
