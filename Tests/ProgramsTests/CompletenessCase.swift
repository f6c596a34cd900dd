internal import Shared
internal import Testing

/// An entity stated with the minimum, what is missing then, and an event with which nothing is missing.
struct CompletenessCase: Sendable, CustomTestStringConvertible {
    let thing: EntityKey
    let least: Stated
    let missing: [String]
    let everything: Stated

    init(_ kind: EntityKind, _ code: String, _ least: Stated, _ missing: [String], _ everything: Stated) {
        self.thing = EntityKey(kind, unchecked: code)
        self.least = least
        self.missing = missing
        self.everything = everything
    }

    var testDescription: String { self.thing.kind.rawValue }
}
