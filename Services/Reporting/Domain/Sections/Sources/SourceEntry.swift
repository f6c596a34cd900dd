public import Shared

/// An event from which the report was made, and the works that it cites.
public struct SourceEntry: Codable, Sendable, Hashable {
    public let event: EventRef
    /// The event type.
    public let type: String
    public let time: Instant
    public let citations: [Citation]

    init(_ event: HistoryEvent) {
        self.event = event.ref
        self.type = event.type.text
        self.time = event.time
        self.citations = CommonEventFields.citations(of: event.members)
    }
}
