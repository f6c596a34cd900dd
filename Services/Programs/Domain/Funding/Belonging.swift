internal import JSON
internal import Shared

/// To which partnerships a thing belongs, by what is believed: to those that it names itself, else to those of the activity,
/// programme, component, budget or offer that it is for.
struct Belonging {
    let around: Neighbourhood

    /// Codes of partnerships.
    func partnerships(of thing: FoldedEntity) -> Set<String> {
        var seen: Set<EntityKey> = []
        return self.partnerships(of: thing, &seen)
    }

    private func partnerships(of thing: FoldedEntity, _ seen: inout Set<EntityKey>) -> Set<String> {
        guard seen.insert(thing.key).inserted else { return [] }
        let told = thing.list("partnerships").compactMap { $0.string ?? $0["partnership"]?.string }
        if !told.isEmpty { return Set(told) }
        return Self.owners(of: thing).reduce(into: []) { found, owner in
            found.formUnion(self.partnerships(of: owner, &seen))
        }
    }

    private func partnerships(of key: EntityKey, _ seen: inout Set<EntityKey>) -> Set<String> {
        if key.kind == .partnership { return [key.code] }
        if let thing = self.around.things[key] { return self.partnerships(of: thing, &seen) }
        // A component may be told within its agreement alone.
        guard key.kind == .component else { return [] }
        return self.around.all(.agreement).filter { agreement in
            agreement.list("components").contains { $0["code"]?.string == key.code }
        }.reduce(into: []) { found, agreement in found.formUnion(self.partnerships(of: agreement, &seen)) }
    }

    private static func owners(of thing: FoldedEntity) -> [EntityKey] {
        var owners: [EntityKey] = []
        let members: [(String, EntityKind)] = [
            ("activity", .activity), ("programme", .programme), ("component", .component), ("agreement", .agreement),
            ("budget", .budget), ("offer", .offer), ("work_plan", .workPlan),
        ]
        for (member, kind) in members {
            if let code = thing.members[member]?.string { owners.append(EntityKey(kind, unchecked: code)) }
        }
        if thing.key.kind == .component, let parent = thing.members["parent"]?.string {
            owners.append(EntityKey(.component, unchecked: parent))
        }
        for component in thing.list("components") {
            if let code = component.string { owners.append(EntityKey(.component, unchecked: code)) }
        }
        if let kind = thing.members["about"]?["kind"]?.string.flatMap({ EntityKind(rawValue: $0) }),
            let code = thing.members["about"]?["code"]?.string
        {
            owners.append(EntityKey(kind, unchecked: code))
        }
        return owners
    }
}
