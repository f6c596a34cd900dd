internal import FoundationEssentials
internal import Shared

extension Rule {
    static let sectorsMakeWhole = Rule(
        "B05", version: 2, Component.self, "Several sectors of a component have percentages that make 100."
    ) { thing, _ in
        let sectors = thing.sectors ?? []
        let stated = sectors.compactMap(\.percentage)
        guard !stated.isEmpty || sectors.count > 1 else { return [] }
        let sum = stated.reduce(0, +)
        if let negative = stated.first(where: { $0 < 0 }) {
            return [
                RuleResult(
                    "A sector of \(thing.name) has \(negative) percent, less than nothing; correct it.",
                    thing.assertedBy(\.sectors))
            ]
        }
        guard stated.count != sectors.count || sum != 100 else { return [] }
        return [
            RuleResult(
                "The percentages of the sectors of \(thing.name) make \(sum), \(stated.count) of \(sectors.count) stated; together they must add up to 100. A single sector needs no percentage.",
                thing.assertedBy(\.sectors))
        ]
    }
}
