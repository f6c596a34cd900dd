public import Shared

/// A correction of an observation: what it replaced, and why.
public struct Correction: Sendable {
    /// A figure that a correction moved.
    public struct Moved: Sendable {
        public enum Kind: String, Vocabulary {
            /// The corrected value itself.
            case observed
            /// The sum of all increments to a period.
            case running
        }

        public let kind: Kind
        public let period: Period
        public let before: Quantity?
        public let after: Quantity?
    }

    public let observation: Folded<Observation>
    public let event: HistoryEvent
    public let reason: LanguageMap?
    public let code: Observation.CorrectionReason?
    /// Whether the period was locked when the correction came.
    public let isAfterLock: Bool
    /// The figures that moved; those of other periods only for a summing indicator.
    public let moved: [Moved]
}
