import JSON
import Shared

/// The complete result of a fold as JSON, so that two results can be compared and shown.
func rendering(_ entity: FoldedEntity) -> String {
    func refs(_ refs: [EventRef]) -> JSONValue { .array(refs.map(\.json)) }
    let steps = entity.steps.map { step in
        JSONValue.object([
            "name": .string(step.name), "state": .string(step.state), "date": .string(step.date?.text ?? ""),
            "claims": .array(step.fields.compactMap { step.claims(of: $0)?.json }),
            "events": refs(step.events.map(\.ref)), "members": step.members,
        ])
    }
    let notApplied = entity.notApplied.map {
        JSONValue.object(["event": $0.event.json, "sentence": .string($0.sentence)])
    }
    let links = entity.links.map { "\($0.from) \($0.relation.rawValue) \($0.to)" }.sorted().map { JSONValue.string($0) }
    let withdrawn = entity.withdrawn.map {
        JSONValue.object(["event": $0.event.json, "by": $0.by.json, "reason": $0.reason.json])
    }
    return JSONValue.object([
        "key": .string(entity.key.description), "state": .string(entity.state), "version": .int(entity.version),
        "steps": .array(steps), "notApplied": .array(notApplied), "withdrawn": .array(withdrawn),
        "members": entity.members, "links": .array(links),
        "events": refs(entity.events), "disputed": .array(entity.disputed.map(\.json)),
    ]).text
}

/// A claim in short: `30 stated by 2, 1`.
func shown(_ claim: AnyClaim) -> String {
    "\(JSONValue(claim.value).text) stated by \(claim.events.map(\.id).joined(separator: ", "))"
}
