internal import FoundationEssentials
internal import FundingMath
internal import Shared

extension Rule {
    /// IATI TransactionType: 2 and 11 commit money, 3 and 4 disburse and spend it.
    static let paymentsWereCommitted = Rule(
        "B25", severity: .info, Partnership.self, "What is disbursed or spent was committed before."
    ) { thing, graph in
        let funding = Funding(of: thing.key, in: graph)
        func sum(_ types: [String], in currency: String) -> (amount: Decimal, events: [EventRef]) {
            let items = funding.items.filter { item in
                item.excluded == nil && item.currency == currency
                    && item.entity.of(FinancialTransaction.self)?.type.map(types.contains) == true
            }
            return (items.compactMap(\.amount).reduce(0, +), items.flatMap { $0.thing.assertedBy })
        }
        return funding.currencies.compactMap { currency in
            let committed = sum(["2", "11"], in: currency)
            // One flow can be stated as disbursed and as spent.
            let paid = [sum(["3"], in: currency), sum(["4"], in: currency)].max { $0.amount < $1.amount }
            guard let paid, paid.amount > committed.amount else { return nil }
            return Found(
                "\(thing.name) has paid \(paid.amount) \(currency) of \(committed.amount) \(currency) committed; state the commitment, transaction type 2.",
                paid.events + committed.events)
        }
    }
}
