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

    /// How the values of successive periods are combined (formula F7).
    public enum Cumulation: String, Vocabulary {
        /// Each value stands for its own period; the total to date is their sum.
        case none
        /// Each value is an increment; every period also has the running sum.
        case summing
        /// Each value is the total to date; the last one counts.
        case latest
    }

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
            """
            How the values of successive periods are combined: none (each value stands for its own period, and the \
            total to date is their sum), summing (each value is an increment, and every period also has the running \
            sum) or latest (each value is the total to date, and the last one counts).
            """)
        public let priceBasis = Field<PriceBasis>(
            "price_basis", "Whether amounts are in the prices of each period (nominal) or of one base period (real).")
        public let basePeriod = Field<Period>(
            "base_period", "The period whose prices are used; stated together with the price basis real.")
        public let frequency = Field<Frequency>("frequency", "How often it is reported.")
        public let fiscalYearStart = Field<Int>(
            "fiscal_year_start", in: 1...12, "The month in which its fiscal year begins; 1 when it is not stated.")
        public let dataSource = Field<LanguageMap>("data_source", "Where the values come from.")
        public let method = Field<LanguageMap>("method", "How the values are collected and computed.")
        public let responsible = Field<EntityReference>(
            "responsible", to: [.post, .organisation], .mentions, "The post or organisation that is responsible for it."
        )
        public let evidenceLevel = Field<Citation.Evidence>(
            "evidence_level", "The weakest kind of evidence that its values may rest on.")
        public let decimals = Field<Int>(
            "decimals", in: 0...12, "The decimal places with which its values are printed.")
        public let dimensions = Field<[Record<IndicatorDimension>]>(
            "dimensions", "The dimensions by which its values are broken down, each once.")
        public let formula = Field<String>(
            "formula",
            """
            The formula that derives it from other indicators, such as `percent({tax.hotel}; {tax.total})`; not together \
            with sum_of.
            """)
        public let change = Field<LanguageMap>("change", "What this version of the definition changes, and why.")
        public let sumOf = Field<[Code]>(
            "sum_of", to: .indicator, .derivesFrom, atLeast: 2,
            "The codes of the indicators whose sum this one is, two or more, each once.")
        public let about = Field<[EntityReference]>(
            "about", to: [.component, .partnership, .result], .belongsTo, atLeast: 0,
            """
            The components, partnerships and results that it measures, each once; an empty list for an indicator of the \
            context.
            """)
    }
    public static let fields = Fields()
    public static let kind = EntityKind.indicator
    public static let fieldGroups = [Self.fields(\.unit, \.currency)]

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 3, [.unknown: [.defined: .defined], .defined: [.defined: .defined]])
}
