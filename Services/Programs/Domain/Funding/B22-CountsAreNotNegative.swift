internal import FoundationEssentials
internal import FundingMath
internal import Shared

extension Rule {
    static let countsAreNotNegative = Rule(
        "B22", of: FundedEntity.kinds.union([.participation]), "Counts, budgets and shares are not negative."
    ) { entity, _ in
        Self.negativeMembers(of: entity).map { member, events in
            RuleResult("\(entity.name) has a negative number in `\(member)`; correct it.", events)
        }
    }

    private static func negativeMembers(of entity: FoldedEntity) -> [(member: String, events: [EventRef])] {
        func isNegative(_ quantity: Quantity?) -> Bool { quantity?.point.map { $0 < 0 } == true }
        if let participation = entity.of(Participation.self) {
            return [Participation.fields.persons, Participation.fields.personDays].filter { field in
                entity.claims(of: field.name).map { isNegative(try? Quantity(json: $0.believed.value, at: field.name)) }
                    == true
            }.map { ($0.name, participation.entity.claims(of: $0.name)?.believed.events ?? []) }
        }
        guard let thing = FundedEntity(entity) else { return [] }
        var members: [(String, [EventRef])] = []
        // A transaction may reverse one that was booked before.
        if entity.key.kind != .transaction, isNegative(thing.value?.amount) {
            members.append((Budget.fields.value.name, thing.assertedBy))
        }
        if thing.shares.contains(where: { ($0.share ?? 0) < 0 }) {
            members.append((Budget.fields.partnerships.name, thing.sharesAssertedBy))
        }
        return members
    }
}
