internal import Crypto
public import JSON
public import Shared

/// A report's content: a pure function of the set of facts and the day it speaks of. Holds no minted id, clock or
/// offset, and lists everything sorted: same facts, same day, same bytes.
public struct Report: Sendable {
    public let partnership: Code
    public let asOf: CalendarDate
    public let content: JSONValue
    /// SHA-256 of the content's bytes, hexadecimal.
    public let contentDigest: String
    /// SHA-256 of the sorted (source, id) of every event it was made from.
    public let factsDigest: String
    public let eventsCounted: Int

    /// - Parameter events: everything that was told and can touch the partnership; in any order, repetitions allowed.
    public init(_ partnership: Code, asOf: CalendarDate, events: [HistoryEvent]) {
        let facts = PartnershipFacts(partnership, asOf: asOf, events: events)
        self.partnership = partnership
        self.asOf = asOf
        self.content = ReportContent(facts).json
        self.contentDigest = Digest(of: self.content.bytes).description
        let refs = facts.events.keys.sorted()
        self.factsDigest = Digest(of: JSONValue.array(refs.map(\.json)).bytes).description
        self.eventsCounted = refs.count
    }
}
