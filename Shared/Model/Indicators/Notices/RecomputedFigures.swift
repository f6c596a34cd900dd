/// Kembar's notice that derived figures of an indicator changed. Changes that come close together share one notice.
public enum RecomputedFigures: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let indicator = Field<Code>("indicator", to: .indicator, .mentions, "The code of the indicator.")
        public let number = Field<Int>("number", from: 1, "The number of this change of the indicator, from 1.")
        public let moved = Field<[Record<MovedFigure>]>("moved", "The figures that changed.")
        public let omitted = Field<Int>(
            "omitted", from: 0, "How many further figures changed; read the series to see them.")
        public let address = Field<String>("address", "Path of the series at the indicators service.")
        public let digest = Field<String>("digest", "The digest of all derived figures of the indicator.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.event

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
    public static let events = [
        EventSchema(
            about: Self.self, "indicator.recomputed", "Indicator recomputed",
            "Figures that are derived from others changed; sent by Kembar.", areas: [.indicators], role: .notice,
            subject: .text([Self.fields.indicator.name]),
            [
                .required(\.indicator), .required(\.number), .required(\.moved), .required(\.digest),
                .required(\.address), .optional(\.omitted),
            ])
    ]
}
