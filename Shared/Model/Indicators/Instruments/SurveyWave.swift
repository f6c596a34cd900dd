public import FoundationEssentials

/// One wave of a satisfaction survey of a public service, from which its index (IKM) is computed.
public enum SurveyWave: EntityType {
    public enum State: String, Vocabulary { case unknown, recorded, corrected }
    public enum Step: String, Vocabulary { case recorded, corrected }

    /// The weight of an element in the index (formula F14).
    public enum Weights: String, Vocabulary {
        /// One divided by the number of elements.
        case exact
        /// As printed to three decimal places: 0.111.
        case threePlaces = "three_places"
        /// As printed to two decimal places: 0.11.
        case twoPlaces = "two_places"
    }

    public struct Fields: Sendable {
        public let wave = Field<Code>("survey_wave", "The code of the wave.")
        public let indicator = Field<Code>(
            "indicator", to: .indicator, .belongsTo, "The code of the indicator whose values the waves are.")
        public let instrument = Field<String>(
            "instrument", "The version of the instrument, such as `permenpanrb-14-2017`.")
        public let period = Field<Period>("period", "The period that the wave is for.")
        public let serviceUnit = Field<Code>(
            "service_unit", to: .organisation, .mentions, "The code of the organisation whose service was assessed.")
        public let respondents = Field<Int>("n", from: 1, "How many people answered.")
        public let elements = Field<[Record<SurveyElement>]>(
            "elements", atLeast: 1, "The elements of the instrument with their sums, each once.")
        public let weights = Field<Weights>(
            "weights", default: .exact, "The weights that the source uses; exact when they are not stated.")
        public let from = Field<CoarseDate>("from", "The first day of the fieldwork.")
        public let until = Field<CoarseDate>("until", "The last day of the fieldwork.")
        public let sampling = Field<LanguageMap>("sampling", "How the respondents were chosen.")
        public let published = Field<Decimal>("published", "The index as the source printed it.")
        public let reason = Field<Record<Reason<Observation.CorrectionReason>>>(
            "reason", "Why the wave was corrected.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.surveyWave
    public static let fieldGroups = [Self.fields(\.from, \.until)]

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1,
        [
            .unknown: [.recorded: .recorded], .recorded: [.corrected: .corrected], .corrected: [.corrected: .corrected],
        ])
}
