public import FoundationEssentials
public import Shared

/// An indicator compared with its target of a period.
public struct JudgedIndicator: Codable, Sendable, Hashable {
    /// The code of the indicator.
    public let indicator: Code
    /// Whether at least 85 % of the way from baseline to target is done; absent where that cannot be assessed.
    public let isMet: Bool?
    /// The progress from each baseline (formula F5); empty where the target is reached, or nothing can be computed.
    @OmittedWhenEmpty public var progress: [ExactNumber]
    /// Whether the figure moved away from the target, from every baseline.
    @OmittedWhenFalse public var movedAway: Bool
    /// Whether the target was certainly missed, where it is not known how much of the way is done.
    @OmittedWhenFalse public var missed: Bool
    /// Why it cannot be assessed.
    public let reason: Translation?
    /// The events of target, figure and baselines.
    public let events: [EventRef]
}
