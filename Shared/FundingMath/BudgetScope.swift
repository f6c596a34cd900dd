internal import Shared

/// The scope of a budget. A budget whose scope lies within the scope of another budget is a part of it.
struct BudgetScope: MoneyScope {
    let key: EntityKey
    private let currency: String
    private let from: CalendarDate
    private let to: CalendarDate
    private let by: EntityKey?
    private let programme: Code?
    private let component: Code?
    /// The components that the component is a part of.
    private let wholes: Set<Code>
    private let source: Budget.Source?
    private let line: String?
    private let purpose: Budget.Purpose?

    /// Nil for a budget without a currency or a period.
    init?(_ item: FundingItem, _ components: ComponentParents) {
        guard let budget = item.entity.of(Budget.self), let currency = item.currency,
            let from = budget.start?.earliest, let to = budget.end?.latest
        else { return nil }
        self.key = item.key
        self.currency = currency
        self.from = from
        self.to = to
        self.by = budget.by?.key
        self.programme = budget.programme
        self.component = budget.component
        self.wholes = budget.component.map { components.wholes(of: $0) } ?? []
        self.source = budget.source
        self.line = budget.line
        self.purpose = budget.purpose
    }

    /// Only scopes of the same group are compared.
    var group: String { self.currency }

    func contains(_ other: BudgetScope) -> Bool {
        self.from <= other.from && other.to <= self.to
            && (self.by == nil || self.by == other.by)
            && (self.programme == nil || self.programme == other.programme || self.hasAsLine(other))
            && (self.component.map { $0 == other.component || other.wholes.contains($0) } ?? true)
            && (self.source == nil || self.source == other.source)
            && (self.line.map { Self.isLine(other.line, within: $0) } ?? true)
            // Two stated purposes are two budgets.
            && (self.purpose == nil || other.purpose == nil || self.purpose == other.purpose)
    }

    /// Whether the other budget names no programme, and is a finer line of the same owner.
    private func hasAsLine(_ other: BudgetScope) -> Bool {
        guard let line = self.line, let finer = other.line, finer != line else { return false }
        return other.programme == nil && self.by != nil && self.by == other.by && Self.isLine(finer, within: line)
    }

    /// Budget lines are numbered with dots: `2.05.01.03` is a part of `2.05.01`.
    private static func isLine(_ line: String?, within whole: String) -> Bool {
        guard let line else { return false }
        return line == whole || line.hasPrefix(whole + ".")
    }
}
