internal import Shared

/// A believed date, and the events that state it.
struct StatedDate {
    let value: CoarseDate
    let events: [EventRef]
}

extension Folded {
    /// The date as the last step that has it states it, among the steps with these names.
    func stated(_ path: KeyPath<Entity.Fields, Field<CoarseDate>>, by names: Set<Entity.Step>) -> StatedDate? {
        for step in self.steps.reversed() {
            guard let name = step.name, names.contains(name), let claims = step.claims(path) else { continue }
            return StatedDate(value: claims.believed.value, events: claims.believed.events)
        }
        return nil
    }
}
