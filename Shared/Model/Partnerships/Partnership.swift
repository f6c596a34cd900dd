/// Two or more cities that work together.
public enum Partnership: EntityType {
    public enum State: String, Vocabulary { case unknown, registered, suspended, terminated }

    public enum Step: String, Vocabulary { case registered, renamed, suspended, resumed, terminated }

    /// What kind of partnership it is.
    public enum Form: String, Vocabulary {
        case sisterCity = "sister_city"
        case friendship, thematic
        case fixedTerm = "fixed_term"
    }

    public struct Fields: Sendable {
        public let partnership = Field<Code>("partnership", "The code of the partnership.")
        public let name = Field<LanguageMap>("name", "The name of the partnership.")
        public let cities = Field<[Code]>(
            "cities", to: .city, .belongsTo, atLeast: 2,
            "The codes of the cities that are partners, two or more, each once.")
        public let kind = Field<Form>("kind", "What kind of partnership it is.")
        public let initiated = Field<CoarseDate>("initiated", "When the partnership was initiated.")
        public let initiatedBy = Field<[EntityReference]>(
            "initiated_by", to: [.city, .organisation], .mentions, "Who brought it about, each once.")
        public let complementarity = Field<LanguageMap>(
            "complementarity", "What each city brings that the others lack, and why unequal cities work together.")
        public let on = Field<CoarseDate>.on("From when the partnership rests.")
        public let reason = Field<Record<Reason<ReasonCode>>>.reason("Why the partnership rests.")
        public let by = Field<[EntityReference]>(
            "by", to: [.city, .organisation], .mentions, atLeast: 0, "Who stated it, each once.")
        public let occurrence = Field<Int>.occurrence
    }
    public static let fields = Fields()
    public static let kind = EntityKind.partnership

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 3,
        [
            .unknown: [.registered: .registered],
            .registered: [.renamed: .registered, .suspended: .suspended, .terminated: .terminated],
            .suspended: [.renamed: .suspended, .resumed: .registered, .terminated: .terminated],
            .terminated: [.renamed: .terminated],
        ])
}
