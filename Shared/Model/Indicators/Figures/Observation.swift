public import FoundationEssentials

/// What was measured of an indicator in a period, and how far the figure has been checked.
public enum Observation: EntityType {
    public enum State: String, Vocabulary { case unknown, recorded, corrected, submitted, approved, returned }

    public enum Step: String, Vocabulary { case recorded, corrected, submitted, approved, returned }

    /// How far a figure has been checked.
    public enum Approval: String, Vocabulary { case draft, submitted, approved, returned }

    /// How final a figure is, in the words of the source.
    public enum Qualifier: String, Vocabulary { case projected, estimated, provisional, final, audited }

    /// Why a figure changed; TolaData's reasons, and an error in the source.
    public enum CorrectionReason: String, Vocabulary {
        case adaptiveManagement = "adaptive_management"
        case budgetRealignment = "budget_realignment"
        case changesInContext = "changes_in_context"
        case costedExtension = "costed_extension"
        case covid19 = "covid_19"
        case donorRequirement = "donor_requirement"
        case implementationDelays = "implementation_delays"
        case sourceError = "source_error"
        case other
    }

    public struct Fields: Sendable {
        public let observation = Field<Code>("observation", "The code of the observation.")
        public let indicator = Field<Code>("indicator", to: .indicator, .belongsTo, "The code of the indicator.")
        public let period = Field<Period>("period", "The period that was observed.")
        public let indicatorVersion = Field<Int>(
            "indicator_version", from: 1,
            "The version of the definition that it follows; by default the one that holds at the beginning of its period."
        )
        public let state = Field<Approval>(
            "state", "How far the observation has been checked; only approved ones count.")
        public let value = Field<Quantity>(
            "value", "The value that was observed, in the unit or currency of the indicator.")
        public let realisation = Field<Quantity>(
            "realisation", "The value in percent of the target, as the source states it.")
        public let text = Field<LanguageMap>("text", "What was observed, in words.")
        public let asOf = Field<CoarseDate>(
            "as_of", "The time up to which a figure to date counts; required for such a period.")
        public let quoted = Field<String>("quoted", "The figure as printed in the source.")
        public let dimensions = Field<Dimensions>(
            "dimensions", "The part of the whole that was observed, as a map of dimension to value.")
        public let numerator = Field<Quantity>(
            "numerator", "The numerator of a percentage; percentages are combined only where both parts are stated.")
        public let denominator = Field<Quantity>("denominator", "The denominator of a percentage.")
        public let location = Field<String>.location
        public let qualifier = Field<Qualifier>("qualifier", "How final the figure is.")
        public let precision = Field<Decimal>(
            "precision", "The unit to which the source rounds the figure: 1000000 for a figure in whole millions.")
        public let quotedUnit = Field<String>.quotedUnit
        public let reason = Field<Record<Reason<CorrectionReason>>>(
            "reason", "Why the observation was corrected, submitted, approved or returned.")
        public let on = Field<CoarseDate>.on("When the observation was submitted, approved or returned.")
        public let by = Field<EntityReference>(
            "by", to: [.post, .organisation], .mentions,
            "The post or organisation that submitted, approved or returned the observation.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.observation

    /// A complete statement (`recorded`, `corrected`) states how far it has been checked; `submitted`, `approved` and
    /// `returned` change that. An approved figure changes only by a correction.
    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 3,
        [
            .unknown: [.recorded: .recorded],
            .recorded: Self.checks, .corrected: Self.checks,
            .submitted: [
                .corrected: .corrected, .submitted: .submitted, .approved: .approved, .returned: .returned,
            ],
            .returned: [.corrected: .corrected, .submitted: .submitted],
            .approved: [.corrected: .corrected, .approved: .approved],
        ])

    private static let checks: [Step: State] = [
        .corrected: .corrected, .submitted: .submitted, .approved: .approved, .returned: .returned,
    ]
}
