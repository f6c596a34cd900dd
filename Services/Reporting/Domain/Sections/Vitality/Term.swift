public import Shared

/// The years in which cooperation was in force, under one reading of its agreements.
public struct Term: Codable, Sendable, Hashable {
    /// How the term was read.
    public enum Reading: String, Vocabulary {
        /// From agreements that state their own term.
        case stated
        /// From the first agreement signed; an unstated expiry counts as in force.
        case fromFirstSigning = "from_first_signing"
    }

    public let reading: Reading
    public let firstYear: Int
    public let lastYear: Int
    public let yearsInForce: Int
    /// The events that state it.
    public let events: [EventRef]
}
