public import Shared

/// What was done, or is going on, in one field, or in the whole partnership: years touched, the active-year ratio under
/// each reading of coarse or disputed dates, and how long ago the last substantive event was.
public struct ActivityRecord: Codable, Sendable, Hashable {
    public let activitiesDone: Int
    public let activitiesOngoing: Int
    /// The years of the recorded term.
    public let years: [ActiveYear]
    /// The recorded reading first; then each other term, and each other dating of one activity, under every term.
    public let activeYears: [ActiveYears]
    public let dormancy: Dormancy
}

/// Whether a year saw any activity.
public struct ActiveYear: Codable, Sendable, Hashable {
    public let year: Int
    public let active: Truth
    /// Activities that touch it, or may.
    public let activities: [Code]
}

/// How many years of a term were active, under one reading.
public struct ActiveYears: Codable, Sendable, Hashable {
    public let recorded: Bool
    public let term: Term
    public let activeYears: Int
    public let possiblyActiveYears: Int
    public let yearsInForce: Int
    /// To one decimal place.
    public let percent: String
    /// The activity whose dates are read otherwise than believed.
    public let otherDates: OtherDates?
}

/// Another reading of one activity's dates.
public struct OtherDates: Codable, Sendable, Hashable {
    public let activity: Code
    public let start: CoarseDate
    public let end: CoarseDate
    public let events: [EventRef]
}
