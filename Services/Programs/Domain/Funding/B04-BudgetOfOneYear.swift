internal import Shared

extension Rule {
    static let budgetOfOneYear = Rule("B04", Budget.self, "A budget is for a year at most.") { thing, _ in
        guard let from = thing.start, let to = thing.end, let first = from.latest, let last = to.earliest,
            let year = first.yearLater, last > year
        else { return [] }
        return [
            RuleResult(
                "\(thing.name) goes from \(from) to \(to), more than a year; state one budget for each year.",
                thing.assertedBy(\.start) + thing.assertedBy(\.end))
        ]
    }
}
