internal import FoundationEssentials
internal import FundingMath
internal import IndicatorMath
internal import Shared

extension MoneySection {
    init(_ facts: PartnershipFacts) {
        let funding = facts.funding
        let result = funding.sums(asOf: facts.asOf)
        self.init(
            sums: result.sums.map { MoneySum($0) }, items: funding.items.compactMap { MoneyItem($0) },
            execution: ExecutionEntry.all(funding))
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
    /// What a budget is for: its time and its programme.
    private struct Account: Hashable {
        let start: String
        let end: String
        let programme: Code?
        let currency: String

        var order: [String] { [self.start, self.end, self.programme?.text ?? "", self.currency] }
    }

    /// By budget period and programme, where the budget in force and what was used of it are single numbers in one currency.
    fileprivate static func all(_ funding: Funding) -> [ExecutionEntry] {
        let counted = funding.items.filter { $0.excluded == nil }
        let budgets = Dictionary(grouping: counted.filter { $0.key.kind == .budget }) { item in
            let budget = item.entity.of(Budget.self)
            return Account(
                start: budget?.start?.text ?? "", end: budget?.end?.text ?? "", programme: budget?.programme,
                currency: item.currency ?? "")
        }
        let flows = counted.filter { ["3", "4"].contains($0.entity.of(FinancialTransaction.self)?.type ?? "") }
        return budgets.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }.compactMap { account, items in
            let isAlone =
                budgets.keys.count {
                    $0.start == account.start && $0.end == account.end
                        && $0.currency == account.currency
                } == 1
            let payments = flows.filter { Self.isOf(account, items, $0, isAlone: isAlone) }
            // A payment that may be of two budgets is known to be of neither.
            let isAmbiguous = payments.contains { payment in
                payment.entity.of(FinancialTransaction.self)?.budget == nil
                    && budgets.contains { $0.key != account && Self.isOf($0.key, $0.value, payment, isAlone: false) }
            }
            return isAmbiguous ? nil : ExecutionEntry(account, items, payments)
        }
    }

    /// Whether a payment was made in the time of the budget, for its programme, or is stated to be taken from it.
    ///
    /// - Parameter isAlone: whether there is no budget of another programme for the time: a payment that names no programme is
    ///   then one of this budget.
    private static func isOf(
        _ account: Account, _ budgets: [FundingItem], _ item: FundingItem, isAlone: Bool
    ) -> Bool {
        guard item.currency == account.currency, let payment = item.entity.of(FinancialTransaction.self) else {
            return false
        }
        if let budget = payment.budget { return budgets.contains { $0.key.code == budget.text } }
        guard account.programme == nil || payment.programme == account.programme || payment.programme == nil && isAlone,
            let start = CoarseDate(account.start)?.earliest,
            let end = CoarseDate(account.end)?.latest, let first = payment.on?.earliest, let last = payment.on?.latest
        else { return false }
        return start <= first && last <= end
    }

    private init?(_ account: Account, _ budgets: [FundingItem], _ payments: [FundingItem]) {
        let amounts = budgets.compactMap(\.amount)
        guard let start = CoarseDate(account.start), let end = CoarseDate(account.end),
            amounts.count == budgets.count, budgets.allSatisfy({ $0.range == nil }), !payments.isEmpty,
            payments.allSatisfy({ $0.range == nil && $0.amount != nil }), case let whole = amounts.reduce(0, +),
            whole > 0
        else { return nil }
        // Of one flow of money what was spent of it where that is reported, else what was disbursed, never both.
        let flows = Dictionary(grouping: payments) { $0.entity.of(FinancialTransaction.self)?.receiver?.key }
        let used = flows.values.flatMap { flow in
            let spent = flow.filter { $0.entity.of(FinancialTransaction.self)?.type == "4" }
            return spent.isEmpty ? flow : spent
        }
        let sum = used.compactMap(\.amount).reduce(0, +)
        // What was paid back without what was paid says nothing of how a budget was used.
        guard sum >= 0 else { return nil }
        self.init(
            start: start, end: end, programme: account.programme, currency: account.currency,
            spent: sum.rounded(places: 4), budget: whole.rounded(places: 4),
            percent: (sum / whole * 100).fixed(places: 1),
            events: Set((budgets + used).flatMap { $0.thing.assertedBy }).sorted())
    }
}
