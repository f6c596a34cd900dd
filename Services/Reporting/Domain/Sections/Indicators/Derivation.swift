public import Shared

/// How a figure was derived.
public enum Derivation: String, Vocabulary {
    case sumOf = "sum_of"
    /// By the formula of the indicator.
    case formula
    /// From a survey or an assessment, by its instrument.
    case instrument
}
