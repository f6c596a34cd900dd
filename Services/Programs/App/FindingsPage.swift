internal import JSON
internal import ProgramsDomain
internal import Shared

/// The findings about a page of entities.
struct FindingsPage: Sendable {
    let findings: [Finding]
    /// The entity after which the next page begins; nil when this is the last.
    let next: EntityKey?
    /// An entity that has too many events around it to be judged, and why.
    var omitted: (key: EntityKey, sentence: String)?

    /// The members of the reply.
    ///
    /// - Parameter rule: leaves out the findings of other rules; nil keeps all.
    func members(of rule: Rule?) -> [String: JSONValue] {
        let members: [String: JSONValue?] = [
            "findings": .array(self.findings.filter { rule == nil || $0.rule == rule?.id }.map(\.json)),
            "next_after": self.next.map { .string($0.description) },
            "omitted": self.omitted.map {
                .object(["thing": .string($0.key.description), "sentence": .string($0.sentence)])
            },
        ]
        return members.compactMapValues { $0 }
    }
}
