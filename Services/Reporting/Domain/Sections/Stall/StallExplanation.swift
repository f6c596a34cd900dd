public import Shared

/// Why a cooperation, or a field of it, may have stopped: every factor on record with its timing to the last substantive
/// event. A factor is associated with the stop; no record proves that it caused it.
public struct StallExplanation: Codable, Sendable, Hashable {
    /// The partnership, or a field of cooperation.
    public let subject: EntityReference
    /// The class of the dormancy.
    public let dormancy: Dormancy.Class
    /// The date of the last substantive event.
    public let stopped: CoarseDate
    /// By timing; within it those with the most independent sources first.
    public let factors: [StallFactor]
    /// The events of the last substantive event.
    public let events: [EventRef]
}
