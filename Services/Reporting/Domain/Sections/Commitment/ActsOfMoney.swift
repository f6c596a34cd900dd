internal import FoundationEssentials
internal import FundingMath
internal import Shared

/// The transactions by which a side promised or paid money, as far as they count.
struct ActsOfMoney {
    let promised: [CommittedMoney]
    let paid: [CommittedMoney]
    let acts: [LastAct]
    let events: [EventRef]

    init(_ context: RuleContext, _ isOwn: (EntityReference?) -> Bool) {
        let given = context.facts.funding.items.compactMap {
            item -> (
                heading: MoneyHeading, type: TransactionType, item: FundingItem, currency: String, amount: Decimal
            )? in
            guard item.excluded == nil, case .transaction(let type?) = item.thing.heading, let amount = item.amount,
                let currency = item.currency, let transaction = item.entity.of(FinancialTransaction.self),
                isOwn(transaction.provider)
            else { return nil }
            return (item.thing.heading, type, item, currency, amount)
        }
        func sums(_ types: Set<TransactionType>) -> [CommittedMoney] {
            let own = given.filter { types.contains($0.type) }
            return Dictionary(grouping: own) { "\($0.type.rawValue) \($0.currency)" }.sorted { $0.key < $1.key }.map {
                _, items in
                CommittedMoney(
                    heading: items[0].heading, currency: items[0].currency,
                    amount: items.reduce(0) { $0 + $1.amount }.rounded(places: 4),
                    records: items.compactMap { Code($0.item.key.code) }.sorted { $0.text < $1.text })
            }
        }
        self.promised = sums([.outgoingPledge, .outgoingCommitment, .incomingPledge, .incomingCommitment])
        self.paid = sums([.disbursement, .expenditure, .incomingFunds])
        self.acts = given.compactMap { LastAct($0.item.key, $0.item.thing.date, $0.item.entity.events) }
        self.events = given.flatMap(\.item.entity.events)
    }
}
