internal import JSON
internal import Shared

/// A folded thing as the table `entity` keeps it.
struct EntityRow {
    let kind: String
    let code: String
    let state: String
    let version: Int
    let members: String
    let disputed: String
    let notApplied: String
    let withdrawn: String

    init(_ entity: FoldedEntity) {
        self.kind = entity.key.kind.rawValue
        self.code = entity.key.code
        self.state = entity.state
        self.version = entity.version
        self.members = entity.members.text
        self.disputed = JSONValue.array(entity.disputed.map(\.json)).text
        self.notApplied =
            JSONValue.array(
                entity.notApplied.map { .object(["event": $0.event.json, "sentence": .string($0.sentence)]) }
            ).text
        self.withdrawn =
            JSONValue.array(
                entity.withdrawn.map { .object(["event": $0.event.json, "by": $0.by.json, "reason": $0.reason.json]) }
            ).text
    }
}
