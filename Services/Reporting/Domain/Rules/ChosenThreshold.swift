/// The threshold of a rule that an office chose in place of the standard one, in the same unit.
public struct ChosenThreshold: Codable, Sendable, Hashable {
    public let rule: RuleID
    public let value: ExactNumber

    public init(_ rule: RuleID, _ value: ExactNumber) {
        self.rule = rule
        self.value = value
    }
}
