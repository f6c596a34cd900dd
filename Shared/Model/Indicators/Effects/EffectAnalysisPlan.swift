/// What an analysis of an indicator before, during and after an intervention compares. The result is computed from the
/// figures.
public enum EffectAnalysisPlan: EntityType {
    public enum State: String, Vocabulary { case unknown, defined }
    public enum Step: String, Vocabulary { case defined }

    public struct Fields: Sendable {
        public let analysis = Field<Code>("effect_analysis", "The code of the analysis.")
        public let title = Field<LanguageMap>("title", "The title of the analysis.")
        public let version = Field<Int>(
            "version", from: 1, default: 1, "The number of the plan, counted from 1; 1 when it is not stated.")
        public let indicator = Field<Code>(
            "indicator", to: .indicator, .belongsTo, "The code of the indicator that is analysed.")
        public let dimensions = Field<Dimensions>(
            "dimensions", "The part of the whole that is analysed, as a map of dimension to value.")
        public let frequency = Field<Frequency>(
            "frequency", "The periods that are compared; the frequency of the indicator when it is not stated.")
        public let before = Field<Record<AnalysisWindow>>("before", "The days before the intervention.")
        public let during = Field<Record<AnalysisWindow>>(
            "during", "The days of the intervention; left out for an intervention at one moment.")
        public let after = Field<Record<AnalysisWindow>>(
            "after", "The days after the intervention; left out while it lasts.")
        public let masks = Field<[Record<AnalysisMask>]>(
            "masks", "Days that are left out, or that are named as a circumstance.")
        public let deflator = Field<Code>(
            "deflator", to: .indicator, .derivesFrom, "The code of the price index by which amounts are deflated.")
        public let basePeriod = Field<Period>(
            "base_period", "The period whose prices are used; needed with a deflator.")
        public let comparator = Field<Code>(
            "comparator", to: .indicator, .derivesFrom,
            "The code of the same indicator of a place without the intervention.")
        public let testedWith = Field<[Code]>(
            "tested_with", to: .indicator, .mentions,
            "The codes of all other indicators that were tested for the same question, each once.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.effectAnalysis
    public static let fieldGroups = [
        Self.fields(\.before, \.during, \.after), Self.fields(\.deflator, \.basePeriod),
    ]

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1, [.unknown: [.defined: .defined], .defined: [.defined: .defined]])
}
