public import Shared

/// An activity as of the day.
public struct ActivityEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let state: Activity.State
    public let title: LanguageMap?
    public let kind: ActivityKind?
    public let start: CoarseDate?
    public let end: CoarseDate?
    public let place: LanguageMap?
    public let components: [Code]?
    /// Persons.
    public let participants: Quantity?
    /// Whether sources disagree about it.
    @OmittedWhenFalse public var disputed: Bool
    public let events: [EventRef]
}

extension ActivityEntry {
    init?(_ activity: Folded<Activity>) {
        guard let code = Code(activity.code) else { return nil }
        self.init(
            code: code, state: activity.state, title: activity.title, kind: activity.kind, start: activity.start,
            end: activity.end, place: activity.place, components: activity.components,
            participants: activity.participants, disputed: !activity.entity.disputed.isEmpty,
            events: activity.events)
    }
}
