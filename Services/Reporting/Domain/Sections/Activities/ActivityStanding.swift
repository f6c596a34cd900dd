public import Shared

/// The state of an activity on the day of the report.
public enum ActivityStanding: String, Vocabulary {
    case unknown, planned
    case inProgress = "in_progress"
    case postponed, done, cancelled
    /// Its dates are too coarse to determine whether it has begun or ended by the day.
    case undetermined
}
