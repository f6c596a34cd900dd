extension RuleID {
    /// The rules whose threshold an office can choose, by id, with the standard threshold.
    public static let configurable: [(rule: RuleID, standard: RuleThreshold)] = FindingRule.all.compactMap { rule in
        rule.standard.map { (rule.id, $0) }
    }
}
