internal import Shared
internal import Testing

/// A thing that is told with the least, what is missing then, and what is told so that nothing is.
struct CompletenessCase: Sendable, CustomTestStringConvertible {
    let thing: EntityKey
    let least: Told
    let missing: [String]
    let everything: Told

    init(_ kind: EntityKind, _ code: String, _ least: Told, _ missing: [String], _ everything: Told) {
        self.thing = EntityKey(kind, unchecked: code)
        self.least = least
        self.missing = missing
        self.everything = everything
    }

    var testDescription: String { self.thing.kind.rawValue }
}
