internal import FoundationEssentials
internal import Shared

extension Rule {
    static let participantsMakeTotal = Rule(
        "B11", version: 3, Activity.self, "Rows of participants make the total that is stated."
    ) { thing, graph in
        // A plan is no row of those who came, and one number for several activities is none of one.
        let rows = graph.all(Participation.self, referringTo: thing.key).filter {
            $0.planned != true && $0.activities == nil
        }
        let (totals, parts) = (rows.filter { $0.aggregate == true }, rows.filter { $0.aggregate != true })
        let counts = parts.compactMap(\.persons?.exact)
        guard !counts.isEmpty else { return [] }
        let sum = counts.reduce(0, +)
        // A stated total stands beside rows that need not be complete; they cannot make more.
        let exceeded = totals.compactMap { row -> Found? in
            guard let total = row.persons?.exact, total < sum else { return nil }
            return Found(
                "\(row.name) states \(total) participants of \(thing.name) in all, but other rows make \(sum).",
                rows.flatMap(\.events))
        }
        guard totals.isEmpty, let total = thing.participants?.exact else { return exceeded }
        // A row that nobody has counted may hold the rest.
        guard counts.count == parts.count ? total != sum : total < sum else { return [] }
        return [
            Found(
                "\(thing.name) states \(total) participants, but its rows make \(sum); mark a row as `aggregate` if it is the total.",
                thing.assertedBy(\.participants) + rows.flatMap(\.events))
        ]
    }
}
