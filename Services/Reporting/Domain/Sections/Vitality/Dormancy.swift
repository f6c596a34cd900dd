public import Shared

/// How long nothing substantive has happened (formula F12): watch from 180 days, dormant from 365, long dormant from 730.
public struct Dormancy: Codable, Sendable, Hashable {
    public enum Class: String, Vocabulary {
        case active, watch, dormant
        case longDormant = "long_dormant"
        /// Something was agreed or planned and nothing ever happened; counted from signing.
        case neverStarted = "never_started"
        /// Signed less than 180 days ago, and nothing yet.
        case tooEarly = "too_early"
        /// Nothing is on record here: neither an activity nor anything that should have started.
        case noRecord = "no_record"
        /// The dates are too coarse to tell between two classes.
        case undetermined
    }

    /// On what the class rests.
    public enum Basis: String, Vocabulary {
        case bySilence = "by_silence"
        /// Somebody states that nothing happened.
        case stated
    }

    public let `class`: Class
    public let basis: Basis
    /// Days since the last substantive event, at least.
    public let daysAtLeast: Int?
    /// Days since the last substantive event, at most; nil when nothing with an earliest day has certainly happened.
    public let daysAtMost: Int?
    public let assessedOn: CalendarDate
    public let lastSubstantiveEvent: LastEvent?
    /// The statements by which nothing happened since.
    @OmittedWhenEmpty public var events: [EventRef]

    /// The last thing of substance that happened.
    public struct LastEvent: Codable, Sendable, Hashable {
        public let kind: EntityKind
        public let code: Code
        public let date: CoarseDate
        public let events: [EventRef]
    }
}
