/// `event.withdrawn`: an event was issued in error. It leaves every derivation and stays readable.
public struct EventWithdrawn: Sendable {
    public let withdrawn: EventRef
    public let reason: LanguageMap

    /// Nil for data of another role.
    public init?(_ data: EventData) {
        guard data.role == .withdrawal, let source = data[EventItself.fields.source],
            let id = data[EventItself.fields.id], let reason = data[EventItself.fields.reason]
        else { return nil }
        self.withdrawn = EventRef(source: source, id: id)
        self.reason = reason
    }
}
