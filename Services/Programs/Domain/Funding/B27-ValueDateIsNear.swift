internal import Shared

extension Rule {
    static let valueDateIsNear = Rule(
        "B27", FinancialTransaction.self, "The value date of a transaction lies within a year of its day."
    ) { thing, _ in
        guard let on = thing.on, let valueDate = thing.valueDate, let first = on.earliest, let last = on.latest,
            let earliest = valueDate.earliest, let latest = valueDate.latest,
            latest.dayNumber < first.dayNumber - 366 || earliest.dayNumber > last.dayNumber + 366
        else { return [] }
        return [
            RuleResult(
                "\(thing.name) has the day \(on) and the value date \(valueDate), more than a year from it; correct one of them.",
                thing.assertedBy(\.on) + thing.assertedBy(\.valueDate))
        ]
    }
}
