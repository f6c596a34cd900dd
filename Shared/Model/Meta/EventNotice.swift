/// Kembar's notice about an event that is not, or not yet, a fact.
public struct EventNotice: Sendable {
    public enum Fate: Sendable {
        /// It could not be taken; Kembar keeps its bytes and the reason.
        case setAside(reason: String, sentence: String)
        /// It refers to something not yet known.
        case waiting
        /// It waited and has been applied.
        case released
    }

    /// Nil when what came could not be recognised as an event at all.
    public let event: EventRef?
    public let fate: Fate

    /// Nil for other events than Kembar's notices about events.
    public init?(_ data: EventData) {
        guard data.role == .notice, data.schema.kind == .event else { return nil }
        switch data.schema.verb {
        case "set_aside":
            self.fate = .setAside(
                reason: data[EventItself.fields.reasonCode]?.text ?? "",
                sentence: data[EventItself.fields.sentence] ?? "")
        case "waiting": self.fate = .waiting
        default: self.fate = .released
        }
        if let source = data[EventItself.fields.source], let id = data[EventItself.fields.id] {
            self.event = EventRef(source: source, id: id)
        } else {
            self.event = nil
        }
    }
}
