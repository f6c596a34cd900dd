public import Shared

/// Whether more or less of an indicator is better.
public enum Direction: String, Vocabulary {
    case ascending, descending
}
