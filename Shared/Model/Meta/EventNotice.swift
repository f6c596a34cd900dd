/// Kembar's notice about an event that is not, or not yet, a fact.
public struct EventNotice: Sendable {
    public enum Outcome: Sendable {
        /// It could not be accepted; Kembar keeps its bytes and the reason.
        case setAside(reason: String, sentence: String)
        /// It refers to an entity or event that is not known yet.
        case waiting
        /// It waited and has been applied.
        case released
    }

    /// Nil when the record could not be recognised as an event.
    public let event: EventRef?
    public let outcome: Outcome

    /// Nil for events other than Kembar's notices about events.
    public init?(_ data: EventData) {
        guard data.role == .notice, data.schema.kind == .event else { return nil }
        switch data.schema.verb {
        case "set_aside":
            self.outcome = .setAside(
                reason: data[EventEntity.fields.reasonCode]?.text ?? "",
                sentence: data[EventEntity.fields.sentence] ?? "")
        case "waiting": self.outcome = .waiting
        case "released": self.outcome = .released
        // Notices of what Kembar derived are not about an event.
        default: return nil
        }
        if let source = data[EventEntity.fields.source], let id = data[EventEntity.fields.id] {
            self.event = EventRef(source: source, id: id)
        } else {
            self.event = nil
        }
    }
}
