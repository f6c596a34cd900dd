internal import FoundationEssentials
internal import Shared

extension Rule {
    static let participantsMakeTotal = Rule(
        "B11", version: 3, Activity.self, "The participation rows of an activity agree with the total that is stated."
    ) { thing, graph in
        // Excludes planned rows, which count no actual participants, and rows with one number for several activities.
        let rows = graph.all(Participation.self, referringTo: thing.key).filter {
            $0.planned != true && $0.activities == nil
        }
        let (totals, parts) = (rows.filter { $0.aggregate == true }, rows.filter { $0.aggregate != true })
        let counts = parts.compactMap(\.persons?.exact)
        guard !counts.isEmpty else { return [] }
        let sum = counts.reduce(0, +)
        // Rows may be incomplete, so their sum may be below a stated total; it cannot exceed the total.
        let exceeded = totals.compactMap { row -> RuleResult? in
            guard let total = row.persons?.exact, total < sum else { return nil }
            return RuleResult(
                "\(row.name) states \(total) participants of \(thing.name) in total, but the other rows add up to \(sum).",
                rows.flatMap(\.events))
        }
        guard totals.isEmpty, let total = thing.participants?.exact else { return exceeded }
        // A row without a count may hold the rest.
        guard counts.count == parts.count ? total != sum : total < sum else { return [] }
        return [
            RuleResult(
                "\(thing.name) states \(total) participants, but its rows add up to \(sum); mark a row as `aggregate` if it is the total.",
                thing.assertedBy(\.participants) + rows.flatMap(\.events))
        ]
    }
}
