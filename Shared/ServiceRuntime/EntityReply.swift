internal import JSON
internal import Messaging
internal import Shared

/// An entity as the API shows it: its members, every step, what is disputed, and a page of the history with source,
/// reason and time.
enum EntityReply {
    static func members(_ read: EntityReader.EntityWithHistory, asOf: CalendarDate?) -> [String: JSONValue] {
        let entity = read.entity
        return [
            "code": .string(entity.key.code), "state": .string(entity.state), "version": .int(entity.version),
            "members": entity.members, "disputed": .array(entity.disputed.map(\.json)),
            "not_applied": .array(
                entity.notApplied.map { .object(["event": $0.event.json, "sentence": .string($0.sentence)]) }),
            "withdrawn": .array(
                entity.withdrawn.map {
                    .object(["event": $0.event.json, "by": $0.by.json, "reason": $0.reason.json])
                }),
            "steps": .array(
                entity.steps.enumerated().map { position, step in
                    .members([
                        "version": .int(position + 1), "step": .string(step.name), "state": .string(step.state),
                        "date": step.date.map { .string($0.text) },
                        // The step counts as taken by that day, but its date is too coarse to be certain.
                        "certain": asOf.flatMap { step.date?.isOnOrBefore($0) == .undetermined ? false : nil },
                        "members": step.members,
                        "events": .array(step.events.map(\.ref.json)),
                    ])
                }),
        ]
    }

    /// - Parameter entity: the folded entity, whose steps number the events; nil when it was not folded.
    static func history(_ page: HistoryPage, _ entity: FoldedEntity?) -> [String: JSONValue] {
        var versions: [EventRef: Int] = [:]
        for (position, step) in (entity?.steps ?? []).enumerated() {
            for event in step.events { versions[event.ref] = position + 1 }
        }
        let entries = page.events.map { stored -> JSONValue in
            let event = stored.history
            return .members([
                "event": event.ref.json, "type": .string(event.type.text), "time": .string(event.time.description),
                "accepted_at": .string(stored.acceptedAt.description),
                "version": versions[event.ref].map { .int($0) },
                "reason": event.members["reason"].map { JSONValue($0) }, "data": JSONValue(event.members),
            ])
        }
        var members: [String: JSONValue] = ["history": .array(entries)]
        members["next_after"] = page.next.map { .string($0.text) }
        return members
    }
}
