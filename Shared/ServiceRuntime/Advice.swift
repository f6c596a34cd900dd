public import JSON

/// One sentence for a publisher about what an event would cause, and what would be better.
public struct Advice: Hashable, Sendable {
    /// Severity, the most severe first.
    public enum Severity: String, CaseIterable, Sendable, Comparable {
        case error, warning, info

        public static func < (a: Self, b: Self) -> Bool {
            (Self.allCases.firstIndex(of: a) ?? 0) < (Self.allCases.firstIndex(of: b) ?? 0)
        }
    }

    /// The rule that produced the advice: `B24`, or `unknown_member`.
    public let rule: String
    public let severity: Severity
    public let sentence: String

    /// No advice by rules was computed.
    public static let notJudged = Advice(
        "not_judged", .info, "No advice by rules was computed: the entities have too many events, or it took too long.")

    public init(_ rule: String, _ severity: Severity, _ sentence: String) {
        self.rule = rule
        self.severity = severity
        self.sentence = sentence
    }

    public var json: JSONValue {
        .object([
            "rule": .string(self.rule), "severity": .string(self.severity.rawValue),
            "sentence": .string(self.sentence),
        ])
    }
}
