import JSON
import Shared

/// Everything that a fold says, as JSON, so that two results can be compared and shown.
func rendering(_ entity: FoldedEntity) -> String {
    func refs(_ refs: [EventRef]) -> JSONValue { .array(refs.map(\.json)) }
    func claim(_ claim: Claim) -> JSONValue { .object(["value": claim.value, "events": refs(claim.events)]) }
    func claims(_ claims: Claims) -> JSONValue {
        .object([
            "step": .string(claims.step), "field": .string(claims.field), "believed": claim(claims.believed),
            "rivals": .array(claims.rivals.map(claim)),
        ])
    }
    let steps = entity.steps.map { step in
        JSONValue.object([
            "name": .string(step.name), "claims": .array(step.claims.map(claims)),
            "events": refs(step.events.map(\.ref)),
            "members": step.members,
        ])
    }
    let notApplied = entity.notApplied.map {
        JSONValue.object(["event": $0.event.json, "sentence": .string($0.sentence)])
    }
    let withdrawn = entity.withdrawn.map {
        JSONValue.object(["event": $0.event.json, "by": $0.by.json, "reason": $0.reason.json])
    }
    return JSONValue.object([
        "key": .string(entity.key.description), "state": .string(entity.state), "version": .int(entity.version),
        "steps": .array(steps), "notApplied": .array(notApplied), "withdrawn": .array(withdrawn),
        "members": entity.members,
        "events": refs(entity.events), "disputed": .array(entity.disputed.map(claims)),
    ]).text
}

/// A claim in short: `30 told by 2, 1`.
func shown(_ claim: Claim) -> String { "\(claim.value.text) told by \(claim.events.map(\.id).joined(separator: ", "))" }
