internal import Shared

/// Decides which budgets count: a revised one replaces the original of its period; a part is never added to its whole.
enum Budgets {
    /// The owner and period of a budget. Budgets of one account are the same budget, or parts of it.
    private struct Account: Hashable {
        let currency: String
        let start: String
        let end: String
        let by: EntityKey?
        let programme: Code?

        init?(_ item: FundingItem) {
            guard let budget = item.entity.of(Budget.self), let start = budget.start, let end = budget.end,
                let currency = item.currency
            else { return nil }
            self.currency = currency
            self.start = start.text
            self.end = end.text
            self.by = budget.by?.key
            self.programme = budget.programme
        }

        /// Whether this account leaves out what the other one states, and differs in nothing else.
        func isVaguer(than other: Account) -> Bool {
            self != other && self.currency == other.currency && self.start == other.start && self.end == other.end
                && (self.by == nil || self.by == other.by)
                && (self.programme == nil || self.programme == other.programme)
        }

        var order: [String] {
            [self.currency, self.start, self.end, self.by?.description ?? "", self.programme?.text ?? ""]
        }
    }

    /// The part of an account that a budget is for; the whole account when it states none.
    private struct Part: Hashable {
        let component: Code?
        let source: Budget.Source?
        let line: String?
        /// A budget for monitoring and evaluation is another part than the budget for the cooperation itself.
        let isMonitoring: Bool

        init(_ item: FundingItem) {
            let budget = item.entity.of(Budget.self)
            self.isMonitoring = budget?.purpose == .monitoringEvaluation
            self.component = budget?.component
            self.source = budget?.source
            self.line = budget?.line
        }

        var order: [String] {
            [
                self.component?.text ?? "", self.source?.rawValue ?? "", self.line ?? "",
                self.isMonitoring ? "monitoring" : "",
            ]
        }
    }

    /// The budgets that do not count, with the reason, and what rivals of the counted budgets state.
    struct Result {
        var excluded: [EntityKey: FundingExclusion] = [:]
        /// For a counted budget whose amount other publishers state differently: the least and the greatest amount.
        var ranges: [EntityKey: AmountRange] = [:]
        /// Counted budgets for which no rule decides between the stated amounts.
        var undecided: Set<EntityKey> = []
    }

    static func judge(
        _ items: [FundingItem], _ components: ComponentParents, _ belief: ([EntityKey]) -> Belief
    ) -> Result {
        var result = Result()
        let budgets = items.filter { $0.excluded == nil && $0.key.kind == .budget }
        for account in Self.accounts(budgets) {
            let parts = Dictionary(grouping: account, by: Part.init).sorted {
                $0.key.order.lexicographicallyPrecedes($1.key.order)
            }
            for (_, budgets) in parts { Self.selectCounted(among: budgets, &result, belief) }
        }
        let counted = budgets.filter { result.excluded[$0.key] == nil }
        for (part, whole) in PartsOfMoney.wholes(of: counted.compactMap { BudgetScope($0, components) }) {
            if let code = Code(whole.code) { result.excluded[part] = .partOf(code) }
        }
        return result
    }

    /// Budgets by account. A budget that omits its owner or programme joins the only account that it can belong to.
    private static func accounts(_ budgets: [FundingItem]) -> [[FundingItem]] {
        var accounts: [Account: [FundingItem]] = [:]
        for budget in budgets {
            if let account = Account(budget) { accounts[account, default: []].append(budget) }
        }
        let byTime = Dictionary(grouping: accounts.keys) { [$0.currency, $0.start, $0.end] }
        for vague in accounts.keys.sorted(by: { $0.order.lexicographicallyPrecedes($1.order) }) {
            let others = (byTime[[vague.currency, vague.start, vague.end]] ?? []).filter { vague.isVaguer(than: $0) }
            guard others.count == 1, let own = accounts[vague], accounts[others[0]] != nil else { continue }
            accounts[vague] = nil
            accounts[others[0], default: []] += own
        }
        return accounts.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }.map {
            $0.value.sorted { $0.key < $1.key }
        }
    }

    /// Decides which of several budgets for the same part count: the believed revision, else the originals.
    private static func selectCounted(
        among budgets: [FundingItem], _ result: inout Result, _ belief: ([EntityKey]) -> Belief
    ) {
        let revised = budgets.filter { $0.entity.of(Budget.self)?.type == .revised }
        guard !revised.isEmpty else {
            Self.originals(budgets, &result, belief)
            return
        }
        let newest = Self.believed(revised, &result, belief)
        guard let code = Code(newest.key.code) else { return }
        let isUndecided = result.undecided.contains(newest.key)
        for budget in budgets where budget.key != newest.key && result.excluded[budget.key] == nil {
            let isRival = isUndecided && budget.entity.of(Budget.self)?.type == .revised
            result.excluded[budget.key] = isRival ? .rival(of: code) : .revised(by: code)
        }
    }

    /// A publisher that states two originals has two budgets; two publishers that state one each may mean the same.
    private static func originals(
        _ budgets: [FundingItem], _ result: inout Result, _ belief: ([EntityKey]) -> Belief
    ) {
        let publishers = budgets.map { Set($0.entity.steps.flatMap(\.events).map(\.ref.source)) }
        let all = publishers.reduce(into: Set<String>()) { $0.formUnion($1) }
        guard budgets.count > 1, publishers.reduce(0, { $0 + $1.count }) == all.count, publishers.count > 1,
            all.count > 1
        else { return }
        let believed = Self.believed(budgets, &result, belief)
        guard let code = Code(believed.key.code) else { return }
        for budget in budgets where budget.key != believed.key { result.excluded[budget.key] = .possiblySame(as: code) }
    }

    /// The believed one of several budgets for the same part; the range of their amounts is added to the result.
    private static func believed(
        _ budgets: [FundingItem], _ result: inout Result, _ belief: ([EntityKey]) -> Belief
    ) -> FundingItem {
        guard budgets.count > 1 else { return budgets[0] }
        let events = budgets.compactMap { budget in budget.entity.steps.last?.events.first.map { ($0, budget) } }
        let judged = belief(budgets.map(\.key)).judge(
            events.map { ($0.0, $0.1.key) }, about: nil,
            Comparison(isWithin: { _, _ in false }, span: { _ in nil }, isPoint: { _ in true }))
        let used = budgets.first { $0.key == judged.believed.value } ?? budgets[0]
        let publishers = Set(events.map(\.0.ref.source))
        if judged.rule == .undecided || publishers.count > 1 {
            let amounts = budgets.compactMap(\.amount)
            if let least = amounts.min(), let most = amounts.max(), least != most {
                result.ranges[used.key] = AmountRange(from: least, to: most)
                if judged.rule == .undecided { result.undecided.insert(used.key) }
            }
        }
        return used
    }
}
