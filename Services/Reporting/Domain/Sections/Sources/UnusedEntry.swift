public import Shared

/// An event about the partnership that was considered, and that no figure or sentence of the report uses.
public struct UnusedEntry: Codable, Sendable, Hashable {
    /// Why it is not used.
    public enum Reason: String, Vocabulary {
        /// Another claim is believed, or the event repeats one that is used.
        case notBelieved = "not_believed"
        /// It was withdrawn.
        case withdrawn
        /// It certainly lies after the day.
        case afterTheDay = "after_the_day"
        /// No part of this report is about it.
        case notShown = "not_shown"
    }

    public let event: EventRef
    /// The event type.
    public let type: String
    public let reason: Reason
}
