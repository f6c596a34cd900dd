internal import FoundationEssentials
internal import FundingMath
internal import IndicatorMath
internal import Shared

extension MoneySection {
    init(_ facts: PartnershipFacts) {
        let funding = facts.funding
        let result = funding.sums(asOf: facts.asOf, maxAge: facts.history.settings.rateMaxAge)
        self.init(
            sums: result.sums.map { MoneySum($0) }, items: funding.items.compactMap { MoneyItem($0) },
            execution: ExecutionEntry.all(result.sums, funding))
    }
}

extension MoneySum {
    fileprivate init(_ sum: FundingSum) {
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
        self.init(
            kind: item.key.kind, code: code, heading: item.thing.heading, value: item.thing.value,
            date: item.thing.date, start: transaction?.start ?? budget?.start, end: transaction?.end ?? budget?.end,
            countsAs: item.excluded == nil ? item.amount?.rounded(places: 4) : nil, excluded: item.excluded?.code,
            counted: item.excluded?.counted, rule: item.claims?.rule, range: item.range.map { MoneyRange($0) },
            events: item.entity.events)
    }
}

extension ExecutionEntry {
    /// Where the budget in force and what was used of it are single numbers in one currency.
    fileprivate static func all(_ sums: [FundingSum], _ funding: Funding) -> [ExecutionEntry] {
        Set(sums.map(\.currency)).sorted().compactMap { currency in
            func sum(_ headings: String...) -> FundingSum? {
                headings.lazy.compactMap { heading in
                    sums.first { $0.heading == heading && $0.currency == currency }
                }.first
            }
            let budgets = [sum("budget revised"), sum("budget original")].compactMap { $0 }
            // Flows of which some report expenditure and some only disbursement are not told apart here.
            let flows = [sum("transaction type 4"), sum("transaction type 3")].compactMap { $0 }
            guard let spent = flows.first, flows.count == 1, !budgets.isEmpty,
                (budgets + [spent]).allSatisfy({ $0.range == nil && $0.amount != nil }), let amount = spent.amount,
                case let whole = budgets.compactMap(\.amount).reduce(0, +), whole > 0
            else { return nil }
            return ExecutionEntry(
                currency: currency, spent: amount, budget: whole, percent: (amount / whole * 100).fixed(places: 1),
                events: Set(spent.events + budgets.flatMap(\.events)).sorted())
        }
    }
}
