public import Shared

/// A time window that an analysis compares.
public enum EffectWindow: String, Vocabulary {
    case before
    case during
    case after
    /// During and after taken together.
    case duringAndAfter = "during_and_after"

    /// The windows of which it consists.
    var parts: [EffectWindow] { self == .duringAndAfter ? [.during, .after] : [self] }
}
