/// `event.withdrawn`: an event was issued in error. It leaves every derivation and stays readable.
public struct EventWithdrawn: TypedEventData {
    public let withdrawn: EventRef
    public let reason: LanguageMap

    public init(_ fields: Fields) throws(Invalid) {
        self.withdrawn = EventRef(source: try fields.required("source"), id: try fields.required("id"))
        self.reason = try fields.required("reason")
    }

    public var entity: EntityKey { .event(self.withdrawn) }
    public var refersTo: [EntityKey] { [self.entity] }
}
