/// Kembar's notice of the result of an effect analysis.
public enum AnalysedEffect: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let analysis = Field<Code>(
            "effect_analysis", to: .effectAnalysis, .mentions, "The code of the analysis.")
        public let number = Field<Int>("number", from: 1, "The number of this result, from 1.")
        public let digest = Field<String>("digest", "The digest of the result; the same input gives the same bytes.")
        public let address = Field<String>("address", "Path of the result at the indicators service.")
        public let content = Field<Record<PublishedReport>>("content", type: .anyObject, "The result itself.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.event

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
    public static let events = [
        EventSchema(
            about: Self.self, "effect.analysed", "Effect analysed",
            "The result of an effect analysis changed; sent by Kembar.", areas: [.indicators], role: .notice,
            subject: .text([Self.fields.analysis.name]),
            [
                .required(\.analysis), .required(\.number), .required(\.digest), .required(\.address),
                .required(\.content),
            ])
    ]
}
