internal import IndicatorMath
internal import Shared

/// An effect analysis that was planned, with its verdict on the day.
struct PlannedEffect: Sendable {
    let plan: Folded<EffectAnalysisPlan>
    /// The title of the plan, else that of its indicator.
    let title: LanguageMap?
    /// The unit and the currency of the indicator.
    let unit: String?
    let currency: String?
    let verdict: EffectVerdict
    /// Nil where the plan cannot be carried out.
    let analysis: EffectAnalysis?
    /// The events of the plan and of the figures that were compared.
    let events: [EventRef]

    /// Nil for a plan without an indicator.
    init?(_ plan: Folded<EffectAnalysisPlan>, _ table: IndicatorTable) {
        guard let code = plan.indicator else { return nil }
        self.plan = plan
        let indicator = table.all.first { $0.0 == code }?.1
        self.title = plan.title ?? indicator?.title
        (self.unit, self.currency) = (indicator?.unit, indicator?.currency)
        self.events = plan.events + table.rows(of: code).flatMap { $0.actual?.events ?? [] }
        (self.analysis, self.verdict) =
            switch PlannedAnalysis(plan, table) {
            case .analysed(let analysis, let verdict): (analysis, verdict)
            case .notTestable(let verdict): (nil, verdict)
            }
    }

    /// By code.
    static func all(_ facts: PartnershipFacts, _ table: IndicatorTable) -> [PlannedEffect] {
        facts.all(EffectAnalysisPlan.self).filter { facts.belonging.contains($0.key) }.compactMap {
            PlannedEffect($0, table)
        }
    }
}
