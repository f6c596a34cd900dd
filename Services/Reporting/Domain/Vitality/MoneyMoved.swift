internal import FoundationEssentials
internal import FundingMath
internal import Shared

/// Money of the cooperation that moved. A pledge or a commitment is a plan, and zero or less is not a sign of life.
struct MoneyMoved {
    /// For the whole partnership.
    private(set) var all: [SubstantiveEvent] = []
    private var byComponent: [Code: [SubstantiveEvent]] = [:]

    init(_ facts: PartnershipFacts) {
        for transaction in facts.all(FinancialTransaction.self) {
            guard facts.funding.isOwn(transaction.key), TransactionType(transaction)?.movesMoney == true,
                transaction.claims(\.type)?.isUndecided != true,
                let value = transaction.value, let least = value.amount.bounds.from, least > 0,
                let last = transaction.on, last.isOnOrBefore(facts.asOf) != .no
            else { continue }
            let event = SubstantiveEvent(
                what: transaction.key, last: last,
                events: Set(transaction.assertedBy(\.on) + transaction.assertedBy(\.value)).sorted())
            self.all.append(event)
            var components = Set([transaction.component].compactMap { $0 })
            if let activity = transaction.activity {
                let key = EntityKey(.activity, activity)
                components.formUnion(facts.history.latest(of: key)?.of(Activity.self)?.components ?? [])
            }
            for component in components { self.byComponent[component, default: []].append(event) }
        }
    }

    /// For these components.
    func of(_ components: Set<Code>) -> [SubstantiveEvent] { components.flatMap { self.byComponent[$0] ?? [] } }
}
