public import Shared

/// The target with which a period is compared: the one in force, or the sum of the parts' targets.
public struct TargetEntry: Codable, Sendable, Hashable {
    public let target: Code?
    public let value: Quantity
    /// From the least to the greatest value, when claims contradict each other.
    public let range: Quantity?
    /// The figure as printed in the source.
    public let quoted: String?
    public let status: Target.Status?
    public let setOn: CoarseDate?
    /// Whether it was set after the period had ended.
    @OmittedWhenFalse public var setAfterPeriod: Bool
    /// The kind of period in which it recurs.
    public let every: Target.Recurrence?
    /// The rule by which it is used among rivals.
    public let rule: BeliefRule?
    /// The preference by which it is used.
    public let preference: PreferenceCause?
    /// The event that ranks its publisher, when that decides.
    public let ranking: EventRef?
    /// The version of the definition under which it was set, when it differs from the row's.
    public let definitionVersion: Int?
    public let derived: Bool
    /// The target's own period, when it is a longer one.
    public let period: Period?
    /// Other targets of its period.
    @OmittedWhenEmpty public var earlier: [OtherTarget]
    public let derivation: Derivation?
    public let parts: [SummedPart]?
    public let events: [EventRef]
}
