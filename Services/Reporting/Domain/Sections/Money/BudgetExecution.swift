internal import FoundationEssentials
internal import FundingMath
internal import IndicatorMath
internal import Shared

/// How much of each budget was used (formula F10): for every flow of money its expenditure where it is reported, else
/// its disbursement, never both.
struct BudgetExecution {
    /// The scope of a budget: its period, its programme and its currency.
    private struct Account: Hashable {
        let start: CoarseDate
        let end: CoarseDate
        let programme: Code?
        let currency: String

        init?(_ item: FundingItem) {
            guard let budget = item.entity.of(Budget.self), let start = budget.start, let end = budget.end,
                let currency = item.currency
            else { return nil }
            self.start = start
            self.end = end
            self.programme = budget.programme
            self.currency = currency
        }

        var order: [String] { [self.start.text, self.end.text, self.programme?.text ?? "", self.currency] }
    }

    private let budgets: [Account: [FundingItem]]
    private let payments: [FundingItem]

    private init(_ funding: Funding) {
        let counted = funding.items.filter { $0.excluded == nil }
        var budgets: [Account: [FundingItem]] = [:]
        for item in counted { if let account = Account(item) { budgets[account, default: []].append(item) } }
        self.budgets = budgets
        self.payments = counted.filter { [.disbursement, .expenditure].contains(TransactionType($0)) }
    }

    /// By budget period and programme, where the budget in force and what was used are single numbers in one currency.
    static func entries(of funding: Funding) -> [ExecutionEntry] {
        let execution = Self(funding)
        return execution.budgets.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }
            .compactMap { execution.entry($0.key, $0.value) }
    }

    private func entry(_ account: Account, _ items: [FundingItem]) -> ExecutionEntry? {
        let isAlone =
            self.budgets.keys.count {
                $0.start == account.start && $0.end == account.end && $0.currency == account.currency
            } == 1
        let payments = self.payments.filter { Self.isOf(account, items, $0, isAlone: isAlone) }
        // A payment that may be of two budgets is not certainly of either.
        let isAmbiguous = payments.contains { payment in
            payment.entity.of(FinancialTransaction.self)?.budget == nil
                && self.budgets.contains { $0.key != account && Self.isOf($0.key, $0.value, payment, isAlone: false) }
        }
        guard !isAmbiguous, !payments.isEmpty, let used = Self.used(payments, of: items) else { return nil }
        let amounts = items.compactMap(\.amount)
        guard amounts.count == items.count, items.allSatisfy({ $0.range == nil }),
            payments.allSatisfy({ $0.range == nil && $0.amount != nil }), case let whole = amounts.reduce(0, +),
            whole > 0
        else { return nil }
        let sum = used.compactMap(\.amount).reduce(0, +)
        // Repayments without the payments that they repay do not show how a budget was used.
        guard sum >= 0 else { return nil }
        return ExecutionEntry(
            start: account.start, end: account.end, programme: account.programme, currency: account.currency,
            spent: sum.rounded(places: 4), budget: whole.rounded(places: 4),
            percent: (sum / whole * 100).fixed(places: 1),
            events: Set((items + used).flatMap { $0.thing.assertedBy }).sorted())
    }

    /// Whether a payment was made in the period of the budget, for its programme, or is stated to be taken from it.
    ///
    /// - Parameter isAlone: whether there is no budget of another programme for the period: a payment that names no
    ///   programme is then one of this budget.
    private static func isOf(
        _ account: Account, _ budgets: [FundingItem], _ item: FundingItem, isAlone: Bool
    ) -> Bool {
        guard item.currency == account.currency, let payment = item.entity.of(FinancialTransaction.self) else {
            return false
        }
        if let budget = payment.budget { return budgets.contains { $0.key.code == budget.text } }
        guard account.programme == nil || payment.programme == account.programme || payment.programme == nil && isAlone,
            let start = account.start.earliest, let end = account.end.latest, let first = payment.on?.earliest,
            let last = payment.on?.latest
        else { return false }
        return start <= first && last <= end
    }

    /// The payments that used a budget: a disbursement counts unless expenditure of the same flow is reported, by the
    /// same receiver or by the receiver that spends it.
    ///
    /// - Returns: nil where a receiver has disbursed on what it received, or where an expenditure may be of money that
    ///   is also counted as disbursed: its payer is neither a receiver of a disbursement, nor the payer of the
    ///   disbursements or the owner of the budget.
    private static func used(_ payments: [FundingItem], of budgets: [FundingItem]) -> [FundingItem]? {
        let disbursed = payments.filter { TransactionType($0) == .disbursement }
        let spent = payments.filter { TransactionType($0) == .expenditure }
        let receivers = Set(disbursed.map { Self.receiver($0) })
        // Money that a receiver disburses on is counted already, and it is not stated how much of it.
        let isHandedOn = disbursed.contains { item in Self.provider(item).map { receivers.contains($0) } ?? false }
        if isHandedOn { return nil }
        let payers = Set(
            (disbursed.map { Self.provider($0) } + budgets.map { $0.entity.of(Budget.self)?.by?.key })
                .compactMap { $0 })
        var replaced: Set<EntityKey?> = []
        for item in spent where !disbursed.isEmpty {
            if let provider = Self.provider(item), receivers.contains(provider) {
                replaced.insert(provider)
            } else if receivers.contains(Self.receiver(item)) {
                replaced.insert(Self.receiver(item))
            } else if Self.provider(item).map({ !payers.contains($0) }) ?? true {
                return nil
            }
        }
        return disbursed.filter { !replaced.contains(Self.receiver($0)) } + spent
    }

    private static func provider(_ item: FundingItem) -> EntityKey? {
        item.entity.of(FinancialTransaction.self)?.provider?.key
    }

    private static func receiver(_ item: FundingItem) -> EntityKey? {
        item.entity.of(FinancialTransaction.self)?.receiver?.key
    }
}
