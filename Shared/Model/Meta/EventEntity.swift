/// An event as the subject of other events: its withdrawal, and Kembar's notices about its processing.
public enum EventEntity: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let source = Field<String>("source", "The source of the event.")
        public let id = Field<String>("id", "The id of the event.")
        public let reason = Field<LanguageMap>("reason", "Why the event is withdrawn.")
        /// The `reason` of Kembar's own notices.
        public let reasonCode = Field<Code>("reason", "Why Kembar did so with the event, as a code.")
        public let sentence = Field<String>("sentence", "Why Kembar did so with the event, in words.")
        public let deadLetter = Field<String>(
            "dead_letter", "The digest of the record, by which the dead letter is found.")
        public let topic = Field<String>("topic", "The Kafka topic that the record was read from.")
        public let partition = Field<Int>("partition", from: 0, "The Kafka partition that the record was read from.")
        /// Offsets grow without end; the limit is the greatest whole number that every JSON reader keeps exactly.
        public let offset = Field<Int>(
            "offset", in: 0...9_007_199_254_740_991, "The Kafka offset that the record was read at.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.event

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
