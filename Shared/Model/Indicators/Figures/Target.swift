/// The value that an indicator is meant to reach in a period.
public enum Target: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public enum Status: String, Vocabulary { case original, revised }

    /// The kinds of periods for which a target can recur.
    public enum Recurrence: String, Vocabulary {
        case year
        case halfYear = "half_year"
        case quarter, month
    }

    public struct Fields: Sendable {
        public let target = Field<Code>("target", "The code of the target.")
        public let indicator = Field<Code>("indicator", to: .indicator, .belongsTo, "The code of the indicator.")
        public let period = Field<Period>("period", "The period that the target is for.")
        public let every = Field<Recurrence>(
            "every", "The kind of period for which the target recurs: 200 with `year` applies to every year.")
        public let overall = Field<Period>(
            "overall",
            """
            The whole time of a target that is to be reached by its end; the value to date is compared with it. It is \
            never computed from the targets of shorter periods.
            """)
        public let from = Field<CoarseDate>("from", "The first day of a target that recurs.")
        public let until = Field<CoarseDate>("until", "The last day of a target that recurs.")
        public let due = Field<Record<DueTerm>>("due", "When it is to be reached, counted from a day.")
        public let value = Field<Quantity>(
            "value", "The value to be reached, in the unit or currency of the indicator.")
        public let status = Field<Status>(
            "status", default: .original, "Whether it is the first target for the period or a revised one.")
        /// A figure is compared with the target in force on its own day.
        public let setOn = Field<CoarseDate>("set_on", "When the target was set.")
        public let quoted = Field<String>("quoted", "The figure as printed in the source.")
        public let quotedUnit = Field<String>.quotedUnit
        public let location = Field<String>.location
        public let dimensions = Field<Dimensions>(
            "dimensions", "The part of the whole that the target is for, as a map of dimension to value.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.target
    public static let targetFields = Self.fields(\.value)
    public static let fieldGroups = [Self.fields(\.period, \.every, \.overall, \.from, \.until, \.due)]

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
