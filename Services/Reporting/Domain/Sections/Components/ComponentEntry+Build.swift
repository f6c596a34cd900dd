internal import Shared

/// The activity in each field, and in the whole partnership.
struct ComponentSections {
    let components: [ComponentEntry]
    let activity: ActivityRecord
    /// Activities that were done or are going on.
    let counted: [CountedActivity]

    init(_ facts: PartnershipFacts) {
        let counted = facts.activities.compactMap { CountedActivity($0, asOf: facts.asOf) }
        self.counted = counted
        var byComponent: [Code: [Int]] = [:]
        for (position, activity) in counted.enumerated() {
            for code in Set(activity.activity.components ?? []) { byComponent[code, default: []].append(position) }
        }
        let outputs = Outputs(facts)
        let money = MoneyMoved(facts)
        let coverage = CoverageStatements(facts)
        let tree = ComponentTree(facts.signed, defined: facts.all())
        // Many components are named by the same agreements.
        var terms: [[EntityKey]: [TermReading]] = [:]
        var events: [[EntityKey]: [EventRef]] = [:]
        self.components = tree.all.map { component in
            let keys = component.agreements.map(\.agreement.key)

            let readings = terms[keys] ?? TermReading.all(of: component.agreements, asOf: facts.asOf)
            terms[keys] = readings
            let refs = events[keys] ?? Set(component.agreements.flatMap(\.events)).sorted()
            events[keys] = refs
            let codes = tree.withParts(component.code)
            let positions = Set(codes.flatMap { byComponent[$0] ?? [] }).sorted()
            return ComponentEntry(
                code: component.code, name: component.name, parent: component.parent, objective: component.objective,
                agreements: component.agreements.compactMap { Code($0.agreement.code) },
                sectors: (facts.thing(EntityKey(.component, component.code), Component.self)?.sectors ?? []).compactMap
                {
                    sector in sector.code.map { SectorEntry(code: $0, percentage: sector.percentage) }
                },
                activity: ActivityRecord(
                    positions.map { counted[$0] }, component.agreements, terms: readings,
                    happened: outputs.of(codes) + money.of(codes),
                    coverage: coverage.of(component.code, wholes: tree.wholes(of: component.code), parts: codes),
                    doubles: facts.doubles, asOf: facts.asOf),
                events: component.events.isEmpty ? refs : Set(refs + component.events).sorted())
        }
        self.activity = ActivityRecord(
            counted, facts.signed, terms: TermReading.all(of: facts.signed, asOf: facts.asOf),
            happened: outputs.all + money.all, coverage: coverage.all, doubles: facts.doubles, asOf: facts.asOf,
            planned: facts.activities.contains { $0.isOverdue(on: facts.asOf) })
    }
}
