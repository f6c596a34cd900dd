internal import Shared
internal import Testing

@testable internal import ProgramsDomain

/// A history, and what one rule finds about an entity in it.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let rule: String
    /// A description of the history.
    let name: String
    let thing: EntityKey
    let stated: [Stated]
    let severity: Finding.Severity
    /// The expected sentences in order, each with the ids of the events on which it is based.
    let found: KeyValuePairs<String, [String]>

    static func silent(_ rule: String, _ name: String, about thing: EntityKey, _ stated: [Stated]) -> RuleCase {
        RuleCase(rule: rule, name: name, thing: thing, stated: stated, severity: .info, found: [:])
    }

    static func finds(
        _ rule: String, _ severity: Finding.Severity, _ name: String, about thing: EntityKey, _ stated: [Stated],
        _ found: KeyValuePairs<String, [String]>
    ) -> RuleCase {
        RuleCase(rule: rule, name: name, thing: thing, stated: stated, severity: severity, found: found)
    }

    var testDescription: String { "\(self.rule), \(self.found.isEmpty ? "silent" : "finds"): \(self.name)" }
}
