/// A judgement of a cooperation by somebody else; it is evidence, and never an input to a figure.
public enum Assessment: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    /// What was judged.
    public enum Level: String, Vocabulary { case partnership, component, output, outcome }

    /// The verdict.
    public enum Rating: String, Vocabulary {
        case good, mixed, poor
        case noneStated = "none_stated"
    }

    public struct Fields: Sendable {
        public let assessment = Field<Code>("assessment", "The code of the assessment.")
        public let partnership = Field<Code>(
            "partnership", to: .partnership, .belongsTo, "The code of the partnership.")
        public let level = Field<Level>("level", "What was judged.")
        public let rating = Field<Rating>("rating", "The verdict as one of a list.")
        public let verdict = Field<LanguageMap>("verdict", "The verdict in the author's words.")
        public let author = Field<String>("author", "The author of the published work.")
        public let yardstick = Field<LanguageMap>("yardstick", "What was judged by.")
        public let components = Field<[Code]>(
            "components", to: .component, .belongsTo,
            "The codes of the components that were judged, one or more, each once.")
        public let start = Field<CoarseDate>("start", "The first day of the period that was judged.")
        public let end = Field<CoarseDate>("end", "The last day of the period that was judged.")
        public let factors = Field<[Record<AssessmentFactor>]>("factors", "The factors that the author names.")
        public let document = Field<Code>.document
    }
    public static let fields = Fields()
    public static let kind = EntityKind.assessment
    public static let fieldGroups = [Self.fields(\.start, \.end)]

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
