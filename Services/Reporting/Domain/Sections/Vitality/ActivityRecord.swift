public import Shared

/// What was done, or is going on, in one field, or in the whole partnership: years touched, the active-year ratio under
/// each reading of coarse or disputed dates, and how long ago the last substantive event was.
public struct ActivityRecord: Codable, Sendable, Hashable {
    public let activitiesDone: Int
    public let activitiesOngoing: Int
    /// Activities of which the dates do not tell whether they had begun, or were over, by the day.
    public let activitiesUndetermined: Int
    /// How many of these may be others of them, stated under another code.
    public let possiblyCountedTwice: Int
    /// The years of the recorded term.
    public let years: [ActiveYear]
    /// The recorded reading first; then each other term, and each other dating of one activity, under every term.
    public let activeYears: [ActiveYears]
    public let dormancy: Dormancy
}

/// Whether a year saw any activity.
public struct ActiveYear: Codable, Sendable, Hashable {
    /// What is known of the year.
    public enum State: String, Vocabulary {
        case active
        /// The dates of an activity are too coarse to tell.
        case perhaps
        /// Nobody has recorded an activity, and nobody says that there was none.
        case noRecord = "no_record"
        /// Somebody states that nothing happened.
        case nothingHappened = "nothing_happened"
        /// Somebody states that the cooperation went on; no activity is recorded.
        case statedActive = "stated_active"
        /// The year is not over by the day, and is left out of the ratio.
        case notOver = "not_over"
    }

    public let year: Int
    public let state: State
    /// Activities that touch it, or may.
    public let activities: [Code]
    /// What parties and others state of the year as a whole.
    @OmittedWhenEmpty public var statements: [Code]
    /// The events by which they state it.
    @OmittedWhenEmpty public var events: [EventRef]
}

/// How many years of a term were active, under one reading.
public struct ActiveYears: Codable, Sendable, Hashable {
    public let recorded: Bool
    public let term: Term
    public let activeYears: Int
    public let possiblyActiveYears: Int
    /// Years of the term that are over by the day, and the current one once it is active.
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
