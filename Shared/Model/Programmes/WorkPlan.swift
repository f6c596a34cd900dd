/// A plan of what partners are to do in a period.
public enum WorkPlan: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let workPlan = Field<Code>("work_plan", "The code of the work plan.")
        public let partnerships = Field<[Code]>(
            "partnerships", to: .partnership, .belongsTo,
            "The codes of the partnerships that the plan is of, one or more, each once.")
        public let start = Field<CoarseDate>("start", "The first day that it plans for.")
        public let end = Field<CoarseDate>("end", "The last day that it plans for.")
        public let title = Field<LanguageMap>("title", "The title of the work plan.")
        public let agreement = Field<Code>(
            "agreement", to: .agreement, .belongsTo, "The code of the agreement that it carries out.")
        public let on = Field<CoarseDate>.on("When it was adopted.")
        public let document = Field<Code>.document
    }
    public static let fields = Fields()
    public static let kind = EntityKind.workPlan
    public static let fieldGroups = [Self.fields(\.start, \.end)]

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
