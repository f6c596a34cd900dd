internal import FoundationEssentials
internal import FundingMath
internal import Shared

extension Rule {
    static let paymentsWereCommitted = Rule(
        "B25", severity: .info, Partnership.self, "Disbursements and expenditure are not more than the commitments."
    ) { thing, graph in
        let funding = Funding(of: thing.key, in: graph)
        func items(_ types: Set<TransactionType>, in currency: String) -> [FundingItem] {
            funding.items.filter { item in
                item.currency == currency && item.excluded != .related
                    && TransactionType(item).map(types.contains) == true
            }
        }
        func sum(_ types: Set<TransactionType>, in currency: String) -> (amount: Decimal, events: [EventRef]) {
            let counted = items(types, in: currency).filter { $0.excluded == nil }
            return (counted.compactMap(\.amount).reduce(0, +), counted.flatMap { $0.thing.assertedBy })
        }
        return funding.currencies.compactMap { currency in
            // A ceiling, or a commitment without a number, may be large enough.
            guard items([.outgoingCommitment, .incomingCommitment], in: currency).allSatisfy({ $0.amount != nil })
            else { return nil }
            let committed = sum([.outgoingCommitment, .incomingCommitment], in: currency)
            // The same flow can be stated as disbursed and as spent.
            let paid = [sum([.disbursement], in: currency), sum([.expenditure], in: currency)].max {
                $0.amount < $1.amount
            }
            guard let paid, paid.amount > committed.amount else { return nil }
            return RuleResult(
                "\(thing.name) has paid \(paid.amount) \(currency) of \(committed.amount) \(currency) committed; state the commitment, transaction type 2.",
                paid.events + committed.events)
        }
    }
}
