internal import Shared

/// A believed date, and the events that state it.
struct StatedDate {
    let value: CoarseDate
    let events: [EventRef]
}

extension Folded {
    /// A date as the last step of these names that has it states it.
    func stated(_ path: KeyPath<Entity.Fields, Field<CoarseDate>>, by names: Set<Entity.Step>) -> StatedDate? {
        for step in self.steps.reversed() {
            guard let name = step.name, names.contains(name), let claims = step.claims(path) else { continue }
            return StatedDate(value: claims.believed.value, events: claims.believed.events)
        }
        return nil
    }
}
