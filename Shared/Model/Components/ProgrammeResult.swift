/// A result that components are to bring about.
public enum ProgrammeResult: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let result = Field<Code>("result", "The code of the result.")
        public let level = Field<ResultLevel>(
            "level", from: .resultType, "1 output, 2 outcome, 3 impact, 9 other: the list ResultType.")
        public let statement = Field<LanguageMap>("statement", "What is to be brought about.")
        public let components = Field<[Code]>(
            "components", to: .component, .belongsTo,
            "The codes of the components that it belongs to, one or more, each once.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.result
    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
