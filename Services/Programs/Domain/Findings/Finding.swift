public import JSON
public import Shared

/// What a rule finds about an entity. A finding never rejects an event, and disappears when the facts change.
public struct Finding: Hashable, Sendable {
    public enum Severity: String, CaseIterable, Sendable {
        /// Something is not stated yet.
        case info
        /// Something is stated that does not fit.
        case warning
        /// Something is stated that cannot be right, and is not used.
        case error
    }

    /// `B04`, or `R27` where the rule is one of the report's.
    public let rule: String
    public let version: Int
    public let severity: Severity
    public let thing: EntityKey
    /// What is found, where, and what would be right.
    public let sentence: String
    /// Events that it rests on.
    public let events: [EventRef]

    public var json: JSONValue {
        .object([
            "rule": .string(self.rule), "rule_version": .int(self.version), "severity": .string(self.severity.rawValue),
            "thing": .object(["kind": .string(self.thing.kind.rawValue), "code": .string(self.thing.code)]),
            "sentence": .string(self.sentence), "events": .array(self.events.map(\.json)),
        ])
    }
}
