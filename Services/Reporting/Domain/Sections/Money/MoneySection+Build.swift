internal import FoundationEssentials
internal import FundingMath
internal import IndicatorMath
internal import Shared

extension MoneySection {
    init(_ facts: PartnershipFacts) {
        let funding = facts.funding
        let result = funding.sums(asOf: facts.asOf)
        self.init(
            sums: result.sums.map { MoneySum($0) }, conversions: MoneyConversion.all(facts),
            parts: FundingPart.all(funding),
            items: funding.items.compactMap { MoneyItem($0) },
            execution: BudgetExecution.entries(of: funding))
    }
}

extension MoneySum {
    init(_ sum: FundingSum) {
        self.init(
            heading: sum.heading, currency: sum.currency, amount: sum.amount?.rounded(places: 4),
            range: sum.range.map { MoneyRange($0) }, events: sum.events)
    }
}

extension MoneyRange {
    fileprivate init(_ range: AmountRange) {
        self.init(from: range.from.rounded(places: 4), to: range.to.rounded(places: 4))
    }
}

extension MoneyItem {
    fileprivate init?(_ item: FundingItem) {
        guard let code = Code(item.key.code) else { return nil }
        let (transaction, budget) = (item.entity.of(FinancialTransaction.self), item.entity.of(Budget.self))
        let contribution = item.entity.of(InKindContribution.self)
        self.init(
            kind: item.key.kind, code: code, heading: item.thing.heading, value: item.thing.value,
            date: item.thing.date, start: transaction?.start ?? budget?.start, end: transaction?.end ?? budget?.end,
            on: transaction?.on, status: budget?.status,
            provider: transaction?.provider ?? budget?.by ?? contribution?.by,
            receiver: transaction?.receiver ?? contribution?.to,
            programme: transaction?.programme ?? budget?.programme ?? contribution?.programme,
            description: transaction?.description, source: budget?.source,
            replacedPart: item.excluded?.reason == .revised ? item.amount?.rounded(places: 4) : nil,
            countsAs: item.excluded == nil ? item.amount?.rounded(places: 4) : nil, excluded: item.excluded?.reason,
            counted: item.excluded?.counted, rule: item.claims?.rule, range: item.range.map { MoneyRange($0) },
            events: item.entity.events)
    }
}
