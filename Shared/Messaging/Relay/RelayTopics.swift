public import Shared

/// The topics that a service's relay writes to.
public struct RelayTopics: Sendable {
    package let facts: String
    package let intake: String
    package let deadLetters: String
    /// The intake topics of every area, to which events received by HTTP are sent.
    package let intakes: [String]

    public init(_ area: Area, _ topics: Topics) {
        self.facts = topics.facts(area)
        self.intake = topics.intake(area)
        self.deadLetters = topics.deadLetters(self.intake)
        self.intakes = Area.allCases.map { topics.intake($0) }
    }

    /// The area's topic for a record whose own topic no longer exists or was never created. A publisher's own topic may
    /// have no dead-letter topic, or may be deleted before a dead letter of it is replayed. Headers state where the
    /// record came from. Nil for a record whose topic always exists.
    package func fallback(for record: OutboundRecord) -> String? {
        let fallback = record.topic.hasPrefix("dlq.") ? self.deadLetters : self.intake
        return record.topic.hasPrefix(fallback + ".") ? fallback : nil
    }
}
