/// What an event's data is judged by.
public enum Validation: Sendable {
    /// New data: the code lists and the rules of today count.
    case entry
    /// Data that was accepted before. Code lists and rules change, and what was accepted once stays readable.
    case historic
}
