/// An event outside a cooperation that may have affected it.
public enum ContextEvent: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public enum Category: String, Vocabulary {
        case leadershipChange = "leadership_change"
        case reorganisation
        case priorityShift = "priority_shift"
        case budgetCut = "budget_cut"
        case pandemic, disaster
        case nationalRegulation = "national_regulation"
        case diplomatic
        case concurrentIntervention = "concurrent_intervention"
    }

    public struct Fields: Sendable {
        public let contextEvent = Field<Code>("context_event", "The code of the context event.")
        public let kind = Field<Category>("kind", "What kind of context event it is.")
        public let title = Field<LanguageMap>("title", "What happened, in a few words.")
        public let from = Field<CoarseDate>("from", "When it began.")
        public let to = Field<CoarseDate>("to", "When it ended.")
        public let cities = Field<[Code]>(
            "cities", to: .city, .about,
            "The codes of the cities that it concerns, one or more, each once; either this or global.")
        public let global = Field<Bool>(
            "global", "Whether it concerns every city; either true, or cities are given.")
        public let description = Field<LanguageMap>("description", "What happened, at length.")
        public let affects = Field<[EntityReference]>(
            "affects", to: EntityKind.subjectKinds, .about, "What it touched, each once.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.contextEvent
    public static let fieldGroups = [Self.fields(\.from, \.to), Self.fields(\.cities, \.global)]

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
