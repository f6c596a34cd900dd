/// The value of an indicator before the cooperation, on a day or in a period.
public enum Baseline: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let baseline = Field<Code>("baseline", "The code of the baseline.")
        public let indicator = Field<Code>("indicator", to: .indicator, .belongsTo, "The code of the indicator.")
        public let indicatorVersion = Field<Int>(
            "indicator_version", from: 1, "The version of the definition that it follows.")
        public let on = Field<CoarseDate>.on("The day or time of the baseline.")
        public let period = Field<Period>("period", "The period of the baseline.")
        public let value = Field<Quantity>("value", "The value, in the unit or currency of the indicator.")
        public let quoted = Field<String>("quoted", "The figure as printed in the source.")
        public let quotedUnit = Field<String>.quotedUnit
        public let location = Field<String>.location
        public let dimensions = Field<Dimensions>(
            "dimensions", "The part of the whole that the baseline is for, as a map of dimension to value.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.baseline
    public static let fieldGroups = [Self.fields(\.on, \.period)]

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
