public import Shared

/// The figure of an indicator for a period and a part, as the caller of a formula looks it up.
public enum FormulaInput: Hashable, Sendable {
    /// A figure.
    ///
    /// - `version`: of the definition that it follows.
    /// - `events`: that state it; for a derived figure, those of its inputs.
    case reported(Quantity, version: Int = 1, events: [EventRef])
    /// No figure; never treated as 0.
    case notReported
    /// The figure is itself derived and not defined, or rival claims about it are undecided.
    case notDefined(FormulaNotDefined)
}
