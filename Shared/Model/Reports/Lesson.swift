/// What was learnt from a cooperation, and the agreements into which it was carried over.
public enum Lesson: EntityType {
    public enum State: String, Vocabulary {
        case unknown, recorded
        case carriedOver = "carried_over"
    }

    public enum Step: String, Vocabulary {
        case recorded
        case carriedOver = "carried_over"
    }

    public struct Fields: Sendable {
        public let lesson = Field<Code>("lesson", "The code of the lesson.")
        public let partnership = Field<Code>(
            "partnership", to: .partnership, .belongsTo, "The code of the partnership.")
        public let text = Field<LanguageMap>("text", "What was learnt.")
        public let about = Field<[EntityReference]>(
            "about", to: EntityKind.subjectKinds, .mentions, "What it was learnt from, each once.")
        public let by = Field<EntityReference>(
            "by", to: [.city, .organisation, .post], .mentions, "Who states it.")
        public let on = Field<CoarseDate>.on("When it was stated.")
        public let agreement = Field<Code>(
            "agreement", to: .agreement, .mentions, "The code of the agreement that applies it.")
        public let item = Field<FrameworkItem>("item", "The item of the agreement that applies it.")
        public let explanation = Field<LanguageMap>("explanation", "How the agreement applies it.")
        public let document = Field<Code>.document
    }
    public static let fields = Fields()
    public static let kind = EntityKind.lesson

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1,
        [
            // A lesson may be put on record after an agreement has applied it.
            .unknown: [.recorded: .recorded, .carriedOver: .carriedOver],
            .recorded: [.carriedOver: .carriedOver],
            .carriedOver: [.recorded: .carriedOver, .carriedOver: .carriedOver],
        ])
}
