public import Shared

/// What somebody else judged, beside a verdict.
public struct AssessmentBeside: Codable, Sendable, Hashable {
    /// How it compares with the verdict.
    public enum Comparison: String, Vocabulary {
        case agrees, differs
        /// One of the two gives no verdict, or they judge different levels.
        case notComparable = "not_comparable"
    }

    /// The code of the assessment.
    public let assessment: Code
    /// The author of it.
    public let author: String?
    /// The author's verdict as one of a list.
    public let rating: Assessment.Rating
    /// Good agrees with achieved, mixed with partly, poor with not achieved and moved away.
    public let comparison: Comparison
    public let events: [EventRef]

    /// - Parameter isComparable: whether it judges the same level, and its rating is decided.
    init?(_ statement: StatementEntry, beside verdict: Verdict, isComparable: Bool) {
        guard statement.kind == .assessment, let rating = statement.rating else { return nil }
        self.assessment = statement.code
        self.author = statement.author
        self.rating = rating
        self.comparison =
            switch (rating, verdict) {
            case _ where !isComparable: .notComparable
            case (.noneStated, _), (_, .notAssessable): .notComparable
            case (.good, .achieved), (.mixed, .partly), (.poor, .notAchieved), (.poor, .movedAway): .agrees
            default: .differs
            }
        self.events = statement.events
    }
}
