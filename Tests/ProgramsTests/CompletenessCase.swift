internal import Shared
internal import Testing

/// A thing that is told with the least, what is missing then, and what is told so that nothing is.
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
