internal import Shared

extension Rule {
    static let transactionBeforeStatement = Rule(
        "B03", FinancialTransaction.self,
        "Neither the day nor the value date of a transaction is later than the event that states it."
    ) { thing, _ in
        thing.steps.flatMap(\.events).flatMap { event in
            [FinancialTransaction.fields.on, FinancialTransaction.fields.valueDate].compactMap { field in
                guard let date = event.data[field], let first = date.earliest, first > event.time.lastDay else {
                    return nil
                }
                return RuleResult(
                    "\(thing.name) has `\(field.name)` \(date), after it was stated on \(event.time.day).", [event.ref])
            }
        }
    }
}
