public import Shared

/// An activity as of the day.
public struct ActivityEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let state: ActivityStanding
    public let title: LanguageMap?
    public let kind: ActivityKind?
    /// When it actually began; for an activity that has not begun, its planned start.
    public let start: CoarseDate?
    /// When it actually ended, even if that is after the day; for an activity that has not begun, its planned end.
    public let end: CoarseDate?
    public let place: LanguageMap?
    public let components: [Code]?
    /// The number of persons who took part; for a plan, the planned number.
    public internal(set) var participants: Quantity?
    /// Whether the number is left out because it is small.
    @OmittedWhenFalse public internal(set) var fewParticipants: Bool = false
    /// The deliverables, with their quantities.
    @OmittedWhenEmpty public var deliverables: [DeliverableEntry]
    /// How it kept to its plan; nil without a plan.
    public let schedule: ScheduleEntry?
    /// Whether sources disagree about it.
    @OmittedWhenFalse public var disputed: Bool
    public let events: [EventRef]
}

/// A deliverable of an activity.
public struct DeliverableEntry: Codable, Sendable, Hashable {
    public let what: LanguageMap
    public let quantity: Quantity?
    public let unit: String?
}

/// How an activity kept to its first plan. A late activity has not failed by that.
public struct ScheduleEntry: Codable, Sendable, Hashable {
    public let firstPlan: PlannedTime?
    @OmittedWhenEmpty public var postponements: [PostponementEntry]
    /// Later plans, in their order.
    @OmittedWhenEmpty public var replans: [PlannedTime]
    /// How much later than first planned it began; nil when it began in time, or when that is not known.
    public let delay: Delay?
    /// How much later than first planned it ended.
    public let endDelay: Delay?
}

/// The time for which an activity was planned.
public struct PlannedTime: Codable, Sendable, Hashable {
    public let start: CoarseDate?
    public let end: CoarseDate?
    public let events: [EventRef]
}

/// A postponement of an activity.
public struct PostponementEntry: Codable, Sendable, Hashable {
    public let on: CoarseDate?
    public let until: CoarseDate?
    /// Nil when not stated.
    public let reason: LanguageMap?
    public let reasonCode: ReasonCode?
    public let events: [EventRef]
}

/// By how much something began later than planned: whole months, and days when it is less than a month.
public struct Delay: Codable, Sendable, Hashable {
    public let monthsAtLeast: Int
    public let monthsAtMost: Int
    /// Set when both dates are days and are less than a month apart.
    public let days: Int?
}
