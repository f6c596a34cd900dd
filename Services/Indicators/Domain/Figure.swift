public import Shared

/// An observation as a claim about a cell, with what decides among rivals.
public struct Figure: Sendable {
    public let observation: String
    public let cell: FigureCell
    public let content: ObservationContent
    /// Of the publisher; nil when it has none.
    public let rank: Int?
    public let time: Instant
    /// The event that says it.
    public let event: EventRef

    /// Nil when the observation has no step that counts.
    public init?(_ entity: FoldedEntity, ranks: [String: Int]) {
        guard entity.key.kind == .observation, let content = entity.observation,
            let event = entity.steps.last?.events.first
        else { return nil }
        self.observation = entity.key.code
        self.cell = FigureCell(content)
        self.content = content
        self.rank = ranks[event.ref.source]
        self.time = event.time
        self.event = event.ref
    }
}
