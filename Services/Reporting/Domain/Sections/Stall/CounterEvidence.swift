public import Shared

/// An activity in another field that went on under the same circumstance.
public struct CounterEvidence: Codable, Sendable, Hashable {
    /// The code of the activity.
    public let activity: Code
    /// When it ended, else when it began.
    public let date: CoarseDate
    public let events: [EventRef]
}
