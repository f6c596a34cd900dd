public import JSON
public import Shared

/// The result of a rule that flags quoted figures.
public struct QuotedFigureFlag: Sendable, Hashable {
    public let rule: QuotedFigureRule
    /// The texts for the placeholders of the rule's sentence.
    public let slots: [String]

    init(_ rule: QuotedFigureRule, _ slots: [String]) {
        self.rule = rule
        self.slots = slots
    }

    public var sentence: Translation { self.rule.sentence.filled(self.slots) }

    public var json: JSONValue { .members(["rule": .string(self.rule.rawValue), "text": self.sentence.json]) }
}
