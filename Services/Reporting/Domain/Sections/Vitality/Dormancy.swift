public import Shared

/// The time without a substantive event (formula F12): watch from 180 days, dormant from 365, long dormant from 730.
public struct Dormancy: Codable, Sendable, Hashable {
    public enum Class: String, Vocabulary {
        case active, watch, dormant
        case longDormant = "long_dormant"
        /// Something was agreed or planned but nothing ever happened; counted from signing.
        case neverStarted = "never_started"
        /// Signed less than 180 days ago, and nothing has happened yet.
        case tooEarly = "too_early"
        /// Nothing is on record here: neither an activity nor anything that should have started.
        case noRecord = "no_record"
        /// The dates are too coarse to decide between two classes.
        case undetermined
    }

    /// The basis of the class.
    public enum Basis: String, Vocabulary {
        case bySilence = "by_silence"
        /// It is stated that nothing happened.
        case stated
    }

    public let `class`: Class
    public let basis: Basis
    /// Days since the last substantive event, at least.
    public let daysAtLeast: Int?
    /// Days since the last substantive event, at most; nil when no event with an earliest day has certainly happened.
    public let daysAtMost: Int?
    public let assessedOn: CalendarDate
    public let lastSubstantiveEvent: LastEvent?
    /// The events of the statements that nothing has happened since.
    @OmittedWhenEmpty public var events: [EventRef]

    /// The last substantive event.
    public struct LastEvent: Codable, Sendable, Hashable {
        public let kind: EntityKind
        public let code: Code
        public let date: CoarseDate
        public let events: [EventRef]
    }
}
