internal import Shared

/// What was done in each field, and in the whole partnership.
struct ComponentSections {
    let components: [ComponentEntry]
    let activity: ActivityRecord

    init(_ facts: PartnershipFacts) {
        let counted = facts.activities.compactMap { CountedActivity($0, asOf: facts.asOf) }
        var byComponent: [Code: [Int]] = [:]
        for (position, activity) in counted.enumerated() {
            for code in Set(activity.activity.components ?? []) { byComponent[code, default: []].append(position) }
        }
        let outputs = Outputs(facts)
        let tree = ComponentTree(facts.signed)
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
                activity: ActivityRecord(
                    positions.map { counted[$0] }, component.agreements, terms: readings, outputs: outputs.of(codes),
                    asOf: facts.asOf),
                events: refs)
        }
        self.activity = ActivityRecord(
            counted, facts.signed, terms: TermReading.all(of: facts.signed, asOf: facts.asOf), outputs: outputs.all,
            asOf: facts.asOf)
    }
}
