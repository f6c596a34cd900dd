/// `event.withdrawn`: an event was issued in error. It leaves every derivation and stays readable.
public struct EventWithdrawn: Sendable {
    public let withdrawn: EventRef
    public let reason: LanguageMap

    /// Nil for data of another role.
    public init?(_ data: EventData) {
        guard data.role == .withdrawal, let source = data[EventEntity.fields.source],
            let id = data[EventEntity.fields.id], let reason = data[EventEntity.fields.reason]
        else { return nil }
        self.withdrawn = EventRef(source: source, id: id)
        self.reason = reason
    }
}
