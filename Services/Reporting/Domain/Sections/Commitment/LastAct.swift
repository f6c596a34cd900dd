public import Shared

/// The last act of a party for the cooperation.
public struct LastAct: Codable, Sendable, Hashable {
    /// A transaction, an offer, a contribution in kind, or an activity.
    public let act: EntityReference
    /// When it was.
    public let date: CoarseDate
    public let events: [EventRef]
}
