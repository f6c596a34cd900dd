public import Shared

/// Where an activity stands on the day of the report.
public enum ActivityStanding: String, Vocabulary {
    case unknown, planned
    case inProgress = "in_progress"
    case postponed, done, cancelled
    /// Begun or over by the day, or not yet: its dates are too coarse to tell.
    case undetermined
}
