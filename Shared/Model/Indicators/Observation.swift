/// What was measured of an indicator in a period, and how far the figure has been checked.
public enum Observation: EntityType {
    public enum State: String, Vocabulary { case unknown, recorded, corrected }

    public enum Step: String, Vocabulary { case recorded, corrected }

    /// How far a figure has been checked.
    public enum Approval: String, Vocabulary { case draft, submitted, approved, returned }

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
            "as_of", "The time up to which a year-to-date figure counts; required for such a period.")
        public let quoted = Field<String>("quoted", "The figure as printed in the source.")
        public let dimensions = Field<Dimensions>(
            "dimensions", "The part of the whole that was observed, as a map of dimension to value.")
        public let reason = Field<Record<Reason<CorrectionReason>>>("reason", "Why the observation was corrected.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.observation

    /// An observation takes the state that it was recorded or last corrected with; each correction is a step of its
    /// own.
    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 2,
        [
            .unknown: [.recorded: .recorded],
            .recorded: [.corrected: .corrected],
            .corrected: [.corrected: .corrected],
        ])
}
