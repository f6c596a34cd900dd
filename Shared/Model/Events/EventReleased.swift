/// `event.released`: an event that waited has been applied.
public struct EventReleased: TypedEventData {
    public let event: EventRef

    public init(_ fields: Fields) throws(Invalid) {
        self.event = EventRef(source: try fields.required("source"), id: try fields.required("id"))
    }

    public var entity: EntityKey { .event(self.event) }
}
