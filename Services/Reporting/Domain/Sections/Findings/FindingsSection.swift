/// What the rules found. A rule that applies to nothing has zero in all counts; one that cannot judge says why.
public struct FindingsSection: Codable, Sendable, Hashable {
    /// Findings that are open on the day, the most severe first, then by rule and subject.
    public let open: [FindingEntry]
    /// By rule and subject.
    public let notAssessable: [NotAssessableEntry]
    /// Every rule, by id.
    public let rules: [JudgedRule]

    /// With the first open findings only; with all of them when nil.
    public func first(_ count: Int?) -> FindingsSection {
        FindingsSection(
            open: Array(self.open.prefix(count ?? self.open.count)), notAssessable: self.notAssessable,
            rules: self.rules)
    }
}
