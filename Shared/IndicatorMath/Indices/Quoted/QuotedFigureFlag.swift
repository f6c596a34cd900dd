public import JSON
public import Shared

/// The result of a rule that flags quoted figures.
public struct QuotedFigureFlag: Sendable, Hashable {
    public let rule: QuotedFigureRule
    /// The texts for the placeholders of the rule's sentence.
    public let slots: [String]
    /// A sentence in place of that of the rule.
    private let own: Translation?

    init(_ rule: QuotedFigureRule, _ slots: [String], sentence own: Translation? = nil) {
        self.rule = rule
        self.slots = slots
        self.own = own
    }

    public var sentence: Translation { (self.own ?? self.rule.sentence).filled(self.slots) }

    public var json: JSONValue { .members(["rule": .string(self.rule.rawValue), "text": self.sentence.json]) }
}
