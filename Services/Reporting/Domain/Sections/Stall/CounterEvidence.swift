public import Shared

/// An activity in another field that went on under the same circumstance.
public struct CounterEvidence: Codable, Sendable, Hashable {
    /// The code of the activity.
    public let activity: Code
    /// The day of the report while it goes on; else when it ended, or when it began.
    public let date: CoarseDate
    public let events: [EventRef]
}
