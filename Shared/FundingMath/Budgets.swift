internal import Shared

/// Which budgets count: a revised one replaces the original of its period, and a part is never added to its whole.
enum Budgets {
    /// What makes budgets statements about one sum of money.
    private struct Scope: Hashable {
        let currency: String
        let start: String
        let end: String
        let by: EntityKey?
        let programme: Code?
        let source: Budget.Source?
        let line: String?

        init?(_ item: FundingItem) {
            guard let budget = item.entity.of(Budget.self), let start = budget.start, let end = budget.end,
                let currency = item.currency
            else { return nil }
            self.currency = currency
            self.start = start.text
            self.end = end.text
            self.by = budget.by?.key
            self.programme = budget.programme
            self.source = budget.source
            self.line = budget.line
        }

        /// Whether both can speak of one sum: they differ in nothing that both state.
        func fits(_ other: Scope) -> Bool {
            func agree<Value: Equatable>(_ a: Value?, _ b: Value?) -> Bool { a == nil || b == nil || a == b }
            return self.currency == other.currency && self.start == other.start && self.end == other.end
                && agree(self.by, other.by) && agree(self.programme, other.programme)
                && agree(self.source, other.source) && agree(self.line, other.line)
        }
    }

    /// - Returns: for each item that does not count, why.
    static func excluded(_ items: [FundingItem], _ belief: (EntityKey) -> Belief) -> [EntityKey: FundingExclusion] {
        let budgets = items.filter { $0.excluded == nil && $0.key.kind == .budget }
        var excluded: [EntityKey: FundingExclusion] = [:]
        for group in Self.groups(budgets) {
            let wholes = group.filter { $0.entity.of(Budget.self)?.component == nil }
            let parts = group.filter { $0.entity.of(Budget.self)?.component != nil }
            let counted = Self.judge(wholes, &excluded, belief)
            guard let whole = counted.first?.key.code, let code = Code(whole) else {
                for component in Dictionary(grouping: parts, by: { $0.entity.of(Budget.self)?.component }).values {
                    _ = Self.judge(component, &excluded, belief)
                }
                continue
            }
            for part in parts { excluded[part.key] = .partOf(code) }
        }
        return excluded
    }

    /// Budgets that speak of one sum. One that leaves something out joins the only group that it fits.
    private static func groups(_ budgets: [FundingItem]) -> [[FundingItem]] {
        var groups: [Scope: [FundingItem]] = [:]
        for budget in budgets {
            if let scope = Scope(budget) { groups[scope, default: []].append(budget) }
        }
        for scope in groups.keys.sorted(by: { "\($0)" < "\($1)" }) {
            let fitting = groups.keys.filter { $0 != scope && $0.fits(scope) }
            guard fitting.count == 1, let other = fitting.first, let own = groups.removeValue(forKey: scope) else {
                continue
            }
            groups[other, default: []] += own
        }
        return groups.values.map { $0.sorted { $0.key < $1.key } }
    }

    /// - Returns: what counts.
    private static func judge(
        _ budgets: [FundingItem], _ excluded: inout [EntityKey: FundingExclusion], _ belief: (EntityKey) -> Belief
    ) -> [FundingItem] {
        let revised = budgets.filter { $0.entity.of(Budget.self)?.type == .revised }
        let originals = budgets.filter { $0.entity.of(Budget.self)?.type != .revised }
        guard let newest = Self.newest(revised, belief), let code = Code(newest.key.code) else { return originals }
        for budget in budgets where budget.key != newest.key { excluded[budget.key] = .revised(by: code) }
        return [newest]
    }

    /// The revision that is believed: by the rank of its publisher, its evidence, and else the later one.
    private static func newest(_ revised: [FundingItem], _ belief: (EntityKey) -> Belief) -> FundingItem? {
        revised.max { a, b in
            guard let one = a.entity.steps.last?.events.first, let other = b.entity.steps.last?.events.first else {
                return a.key < b.key
            }
            return belief(a.key).prefers(other, over: one, about: nil)
        }
    }
}
