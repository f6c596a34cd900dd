internal import FoundationEssentials
internal import FundingMath
internal import Shared

/// The budgets in force in one currency, and the part of them that is for monitoring and evaluation.
struct MonitoringBudgets {
    let currency: String
    let total: Decimal
    /// Budgets for monitoring and evaluation, and such parts of others.
    let monitoring: Decimal
    /// How many budgets state neither their purpose nor such a part.
    let withoutPurpose: Int
    /// Whether a budget is in no sum, or sources differ on its amount or its purpose.
    let isUndecided: Bool
    let events: [EventRef]

    /// By currency.
    static func all(_ context: RuleContext) -> [MonitoringBudgets] {
        // A budget that another one replaces, or that is only related to the cooperation, is none of its budgets.
        let budgets = context.money.items.filter { item in
            guard item.kind == .budget else { return false }
            return ![.related, .revised, .possiblySame, .rival].contains(item.excluded)
        }
        return Dictionary(grouping: budgets) { $0.value?.currency ?? "" }.sorted { $0.key < $1.key }
            .map { MonitoringBudgets($0.key, $0.value, context) }
    }

    private init(_ currency: String, _ budgets: [MoneyItem], _ context: RuleContext) {
        let folded = budgets.map { context.facts.thing(EntityKey(.budget, $0.code), Budget.self) }
        let purposes = Dictionary(
            zip(budgets.map(\.code), folded.map { $0?.purpose })
        ) { first, _ in first }
        var (total, monitoring, withoutPurpose) = (Decimal(0), Decimal(0), 0)
        var isUndecided = folded.contains { $0?.claims(\.purpose)?.isUndecided == true }
        // A part's share of this partnership, as of its whole.
        let amounts = Dictionary(
            context.facts.funding.items.map { ($0.key, $0.amount) }
        ) { first, _ in first }
        let parts = budgets.filter { $0.excluded == .partOf && purposes[$0.code] == .monitoringEvaluation }
        let itemised = Dictionary(grouping: parts) { $0.counted }
        for (whole, parts) in itemised where whole.flatMap({ purposes[$0] ?? nil }) != .monitoringEvaluation {
            // Of several parts of one budget, one may be a part of another.
            guard parts.count == 1, parts[0].range == nil,
                let amount = amounts[EntityKey(.budget, parts[0].code)] ?? nil
            else {
                isUndecided = true
                continue
            }
            monitoring += amount
        }
        for item in budgets where item.excluded != .partOf {
            guard let amount = item.countsAs, item.range == nil else {
                isUndecided = true
                continue
            }
            total += amount
            switch purposes[item.code] ?? nil {
            case .monitoringEvaluation: monitoring += amount
            case .implementation: break
            case nil: withoutPurpose += itemised[item.code] == nil ? 1 : 0
            }
        }
        self.currency = currency
        self.total = total
        self.monitoring = monitoring
        self.withoutPurpose = withoutPurpose
        self.isUndecided = isUndecided
        self.events = budgets.flatMap(\.events)
    }
}
