/// The rules by which an event's data is checked.
public enum Validation: Sendable {
    /// New data: the current code lists and rules apply.
    case entry
    /// Data that was accepted before. Code lists and rules change, but accepted data stays readable.
    case historic
}
