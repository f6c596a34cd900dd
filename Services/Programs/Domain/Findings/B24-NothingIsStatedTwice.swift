internal import FundingMath
internal import Shared

extension Rule {
    static let nothingIsStatedTwice = Rule(
        "B24", Partnership.self, "No two records of different publishers are possible duplicates."
    ) { thing, graph in
        let funding = Funding(of: thing.key, in: graph)
        let money = funding.possiblySame.map { group in
            RuleResult(
                "\(Self.names(group)) are possibly the same, stated by different publishers; \(group[0].code) is counted. If they are the same, withdraw all but one; if not, state what distinguishes them.",
                group.flatMap { graph.entities[$0]?.events ?? [] })
        }
        let activities = graph.all(Activity.self, referringTo: thing.key).filter {
            $0.partnerships?.contains { $0.text == thing.code } == true
        }
        let doubles = PossiblySameActivities.groups(activities).map { group in
            RuleResult(
                "\(Self.names(group.map(\.key))) are possibly the same, stated by different publishers; each is counted. If they are the same, withdraw all but one; if not, state what distinguishes them.",
                group.flatMap(\.events))
        }
        return money + doubles
    }

    private static func names(_ keys: [EntityKey]) -> String {
        let names = keys.map { "\($0.kind.rawValue) \($0.code)" }
        return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    }
}
