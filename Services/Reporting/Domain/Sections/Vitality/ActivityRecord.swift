public import Shared

/// The activities that were done, or are going on, in one field or in the whole partnership: years touched, the
/// active-year ratio under each reading of coarse or disputed dates, and the time since the last substantive event.
public struct ActivityRecord: Codable, Sendable, Hashable {
    public let activitiesDone: Int
    public let activitiesOngoing: Int
    /// Activities whose dates do not determine whether they had begun, or were over, by the day.
    public let activitiesUndetermined: Int
    /// How many of these may be duplicates of others, stated under another code.
    public let possiblyCountedTwice: Int
    /// The years of the recorded term.
    public let years: [ActiveYear]
    /// The recorded reading first; then each other term, and each other dating of one activity, under every term.
    public let activeYears: [ActiveYears]
    public let dormancy: Dormancy
}

/// Whether there was any activity in a year.
public struct ActiveYear: Codable, Sendable, Hashable {
    /// What is known of the year.
    public enum State: String, Vocabulary {
        case active
        /// The dates of an activity are too coarse to decide.
        case perhaps
        /// No activity is recorded, and it is not stated that there was none.
        case noRecord = "no_record"
        /// It is stated that nothing happened.
        case nothingHappened = "nothing_happened"
        /// It is stated that the cooperation went on; no activity is recorded.
        case statedActive = "stated_active"
        /// The year is not over by the day, and is left out of the ratio.
        case notOver = "not_over"
    }

    public let year: Int
    public let state: State
    /// Activities that touch it, or possibly touch it.
    public let activities: [Code]
    /// Statements of parties and others about the year as a whole.
    @OmittedWhenEmpty public var statements: [Code]
    /// The events of these statements.
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
    /// The activity whose dates are read differently from the believed ones.
    public let otherDates: OtherDates?
}

/// Another reading of one activity's dates.
public struct OtherDates: Codable, Sendable, Hashable {
    public let activity: Code
    public let start: CoarseDate
    public let end: CoarseDate
    public let events: [EventRef]
}
