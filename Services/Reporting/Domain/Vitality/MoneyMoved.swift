internal import FoundationEssentials
internal import FundingMath
internal import Shared

/// Money of the cooperation that moved: a pledge or a commitment is a plan, and nothing or less than nothing is no life.
struct MoneyMoved {
    /// Of the whole partnership.
    private(set) var all: [SubstantiveEvent] = []
    private var byComponent: [Code: [SubstantiveEvent]] = [:]

    init(_ facts: PartnershipFacts) {
        for transaction in facts.all(FinancialTransaction.self) {
            guard facts.funding.isOwn(transaction.key), TransactionType(transaction)?.moves == true,
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
                components.formUnion(facts.history.whole(key)?.of(Activity.self)?.components ?? [])
            }
            for component in components { self.byComponent[component, default: []].append(event) }
        }
    }

    /// Of these components.
    func of(_ components: Set<Code>) -> [SubstantiveEvent] { components.flatMap { self.byComponent[$0] ?? [] } }
}
