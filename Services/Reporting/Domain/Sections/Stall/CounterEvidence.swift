public import Shared

/// An activity in another field that went on under the same circumstance.
public struct CounterEvidence: Codable, Sendable, Hashable {
    public let activity: Code
    public let date: CoarseDate
    public let events: [EventRef]
}
