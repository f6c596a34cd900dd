/// `event.set_aside`: something could not be taken; Kembar keeps its bytes and the reason.
public struct EventSetAside: TypedEventData {
    /// Nil when what came could not be recognised as an event at all.
    public let event: EventRef?
    public let reason: String
    public let sentence: String
    public let deadLetter: String

    public init(_ fields: Fields) throws(Invalid) {
        if let source: String = try fields.optional("source"), let id: String = try fields.optional("id") {
            self.event = EventRef(source: source, id: id)
        } else {
            self.event = nil
        }
        self.reason = try fields.required("reason")
        self.sentence = try fields.required("sentence")
        self.deadLetter = try fields.required("dead_letter")
    }

    public var entity: EntityKey { self.event.map { .event($0) } ?? EntityKey(.event, unchecked: self.deadLetter) }
    public var concerns: [EntityKey] { self.event.map { [.event($0)] } ?? [] }
}
