public import Shared

/// An activity as of the day.
public struct ActivityEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let state: ActivityStanding
    public let title: LanguageMap?
    public let kind: ActivityKind?
    /// When it really began; of what has not begun, when it is planned to.
    public let start: CoarseDate?
    /// When it really ended, although that may lie after the day; of what has not begun, when it is planned to.
    public let end: CoarseDate?
    public let place: LanguageMap?
    public let components: [Code]?
    /// Persons who took part; of what is planned, who are to.
    public let participants: Quantity?
    /// What it brings forth, with its quantity.
    @OmittedWhenEmpty public var deliverables: [DeliverableEntry]
    /// How it kept to its plan; nil without a plan.
    public let schedule: ScheduleEntry?
    /// Whether sources disagree about it.
    @OmittedWhenFalse public var disputed: Bool
    public let events: [EventRef]
}

/// Something that an activity brings forth.
public struct DeliverableEntry: Codable, Sendable, Hashable {
    public let what: LanguageMap
    public let quantity: Quantity?
    public let unit: String?
}

/// How an activity kept to its first plan. What came late has not failed by that.
public struct ScheduleEntry: Codable, Sendable, Hashable {
    public let firstPlan: PlannedTime?
    @OmittedWhenEmpty public var postponements: [PostponementEntry]
    /// Later plans, in their order.
    @OmittedWhenEmpty public var replans: [PlannedTime]
    /// How much later than first planned it began; nil when it began in time, or nobody can say.
    public let delay: Delay?
    /// How much later than first planned it ended.
    public let endDelay: Delay?
}

/// When something was planned.
public struct PlannedTime: Codable, Sendable, Hashable {
    public let start: CoarseDate?
    public let end: CoarseDate?
    public let events: [EventRef]
}

/// That an activity was put off.
public struct PostponementEntry: Codable, Sendable, Hashable {
    public let on: CoarseDate?
    public let until: CoarseDate?
    /// Nil when nobody says.
    public let reason: LanguageMap?
    public let reasonCode: ReasonCode?
    public let events: [EventRef]
}

/// By how much something began later than planned: whole months, and days when it is less than a month.
public struct Delay: Codable, Sendable, Hashable {
    public let monthsAtLeast: Int
    public let monthsAtMost: Int
    /// When both dates are days and lie less than a month from each other.
    public let days: Int?
}
