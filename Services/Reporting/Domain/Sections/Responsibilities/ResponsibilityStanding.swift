public import Shared

/// Whether a side has a filled post that is accountable for a field.
public enum ResponsibilityStanding: String, Vocabulary {
    case filled, vacant
    /// No post was ever assigned, as far as is on record.
    case notAssigned = "not_assigned"
    /// Posts are assigned for parts of the field, and none was ever assigned for the field.
    case partsOnly = "parts_only"
    /// The post is not stated, or dates are too coarse.
    case undetermined
}
