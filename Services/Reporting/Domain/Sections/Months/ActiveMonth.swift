public import Shared

/// A month in which something was done or going on, or may have been.
public struct ActiveMonth: Codable, Sendable, Hashable {
    /// Whether an activity touches the month.
    public enum State: String, Vocabulary {
        case active
        /// The dates of an activity are too coarse to decide.
        case perhaps
    }

    /// The calendar year.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// Whether an activity touches the month.
    public let state: State
    /// Activities that touch it, or possibly touch it, by code.
    public let activities: [Code]
}
