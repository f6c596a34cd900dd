/// What is measured, in what unit, and which entities it is about.
public enum Indicator: EntityType {
    public enum State: String, Vocabulary { case unknown, defined }
    public enum Step: String, Vocabulary { case defined }

    /// IATI IndicatorMeasure.
    public enum Measure: String, Vocabulary {
        case unit = "1"
        case percentage = "2"
        case nominal = "3"
        case ordinal = "4"
        case qualitative = "5"
    }

    /// How the values of successive periods add up.
    public enum Cumulation: String, Vocabulary { case none, summing, latest }

    public struct Fields: Sendable {
        public let indicator = Field<Code>("indicator", "The code of the indicator.")
        public let version = Field<Int>(
            "version", from: 1, default: 1,
            """
            The number of the definition, counted from 1; 1 when it is not stated. Another meaning, unit or base is \
            another version, and figures of two versions are never compared.
            """)
        public let from = Field<CoarseDate>("from", "From when figures follow this definition.")
        public let title = Field<LanguageMap>("title", "The title of the indicator.")
        public let measure = Field<Measure>(
            "measure", from: .indicatorMeasure,
            """
            How it is measured, as a code of the IATI list IndicatorMeasure: 1 unit, 2 percentage, 3 nominal, \
            4 ordinal, 5 qualitative.
            """)
        public let definition = Field<LanguageMap>("definition", "What exactly is counted, and how.")
        public let level = Field<ResultLevel>(
            "level", from: .resultType,
            """
            The level of result it speaks for, as a code of the IATI list ResultType: 1 output, 2 outcome, 3 impact, \
            9 other.
            """)
        public let unit = Field<String>("unit", "The unit of its values; not together with currency.")
        public let currency = Field<String>(
            "currency", from: .currency,
            "The currency of its values, as an ISO 4217 code; not together with unit.")
        public let ascending = Field<Bool>("ascending", default: true, "Whether a greater value is better.")
        public let cumulation = Field<Cumulation>(
            "cumulation",
            "How the values of successive periods are combined: not at all, by their sum, or by taking the latest.")
        public let sumOf = Field<[Code]>(
            "sum_of", to: .indicator, .derivesFrom, atLeast: 2,
            "The codes of the indicators whose sum this one is, two or more, each once.")
        public let about = Field<[EntityReference]>(
            "about", to: [.component, .partnership, .result], .belongsTo, atLeast: 0,
            "The components, partnerships and results that it measures, each once.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.indicator
    public static let fieldGroups = [Self.fields(\.unit, \.currency)]

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 3, [.unknown: [.defined: .defined], .defined: [.defined: .defined]])
}
