internal import FundingMath
internal import Shared

extension RuleContext {
    /// Transactions of these types that are the partnership's own and not only related to it, by code. One whose type is undecided is of none.
    func transactions(_ types: Set<TransactionType>) -> [Folded<FinancialTransaction>] {
        self.facts.all(FinancialTransaction.self).filter { transaction in
            guard self.facts.funding.isOwn(transaction.key), transaction.claims(\.type)?.isUndecided != true,
                let type = TransactionType(transaction)
            else { return false }
            return types.contains(type)
        }
    }
}
