internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

extension EffectEntry {
    /// By code.
    static func all(_ effects: [PlannedEffect]) -> [EffectEntry] { effects.compactMap { EffectEntry($0) } }

    private init?(_ effect: PlannedEffect) {
        guard let code = Code(effect.plan.code), let indicator = effect.plan.indicator else { return nil }
        self.init(
            effectAnalysis: code, title: effect.title, indicator: indicator, unit: effect.unit,
            currency: effect.currency, verdict: effect.verdict,
            text: effect.verdict.wording, windows: effect.analysis?.statistics.map { EffectWindowEntry($0) } ?? [],
            comparisons: effect.analysis?.comparisons.map { EffectComparison($0) } ?? [],
            caveats: effect.analysis?.caveats.map { EffectCaveatEntry(caveat: $0.caveat, text: $0.text) } ?? [],
            events: Set(effect.events).sorted())
    }
}

extension EffectWindowEntry {
    fileprivate init(_ statistics: WindowStatistics) {
        let summary = statistics.summary.value
        self.init(
            window: statistics.window, points: statistics.count, mean: summary?.mean.decimal,
            median: summary?.median.decimal, minimum: summary?.minimum.decimal, maximum: summary?.maximum.decimal)
    }
}

extension EffectComparison {
    fileprivate init(_ comparison: WindowComparison) {
        let test = comparison.rankTest.value
        self.init(
            later: comparison.later, difference: comparison.difference.value?.decimal,
            percentChange: comparison.percentChange.value?.decimal, p: test?.pTwoSided.decimal,
            smallestP: test?.smallestP.decimal)
    }
}
