internal import FoundationEssentials
internal import FundingMath
internal import Shared

/// The transactions by which a side promised or paid money for the cooperation.
struct ActsOfMoney {
    /// The types by which money is promised.
    private static let promises: Set<TransactionType> = [
        .outgoingPledge, .outgoingCommitment, .incomingPledge, .incomingCommitment,
    ]
    /// The types by which money is paid.
    private static let payments: Set<TransactionType> = [.disbursement, .expenditure, .incomingFunds]

    let promised: [CommittedMoney]
    let paid: [CommittedMoney]
    /// Transactions that are in none of these sums.
    let unadded: Int
    let acts: [LastAct.Act]
    let events: [EventRef]

    private struct Given {
        let item: FundingItem
        let transaction: Folded<FinancialTransaction>
        let type: TransactionType?

        init?(_ item: FundingItem, _ isOwn: (EntityReference?) -> Bool) {
            guard item.excluded?.reason != .related, let transaction = item.entity.of(FinancialTransaction.self),
                transaction.claims(\.provider)?.isUndecided != true, isOwn(transaction.provider)
            else { return nil }
            self.item = item
            self.transaction = transaction
            self.type = if case .transaction(let type) = item.thing.heading { type } else { nil }
        }
    }

    init(_ context: RuleContext, _ isOwn: (EntityReference?) -> Bool) {
        let given = context.facts.funding.items.compactMap { Given($0, isOwn) }
        func sums(_ types: Set<TransactionType>) -> [CommittedMoney] {
            let own = given.filter { $0.type.map(types.contains) ?? false }.compactMap { one in
                one.item.excluded == nil
                    ? one.item.amount.flatMap { amount in one.item.currency.map { (one, amount, $0) } } : nil
            }
            return Dictionary(grouping: own) { "\($0.0.type?.rawValue ?? "") \($0.2)" }.sorted { $0.key < $1.key }.map {
                _, items in
                CommittedMoney(
                    heading: items[0].0.item.thing.heading, currency: items[0].2,
                    amount: items.reduce(0) { $0 + $1.1 }.rounded(places: 4),
                    records: items.compactMap { Code($0.0.item.key.code) }.sorted { $0.text < $1.text })
            }
        }
        self.promised = sums(Self.promises)
        self.paid = sums(Self.payments)
        let counted = (self.promised + self.paid).reduce(0) { $0 + $1.records.count }
        let types = Self.promises.union(Self.payments)
        self.unadded = given.count { $0.type.map(types.contains) ?? true } - counted
        self.acts = given.map { LastAct.Act($0.item.key, $0.transaction.on, $0.transaction.events) }
        self.events = given.flatMap(\.transaction.events)
    }
}
