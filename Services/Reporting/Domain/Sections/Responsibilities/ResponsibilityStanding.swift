public import Shared

/// Whether a side has a filled post that is accountable for a field.
public enum ResponsibilityStanding: String, Vocabulary {
    case filled, vacant
    /// No post was ever assigned, as far as is on record.
    case notAssigned = "not_assigned"
    /// The post is not stated, or dates are too coarse.
    case undetermined
}
