/// `event.waiting`: an event refers to something not yet known.
public struct EventWaiting: TypedEventData {
    public let event: EventRef
    public let sentence: String

    public init(_ fields: Fields) throws(Invalid) {
        self.event = EventRef(source: try fields.required("source"), id: try fields.required("id"))
        self.sentence = try fields.required("sentence")
    }

    public var entity: EntityKey { .event(self.event) }
}
