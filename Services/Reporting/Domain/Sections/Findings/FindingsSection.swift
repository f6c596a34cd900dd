/// What the rules found. A rule that applies to nothing has zero in all counts; one that cannot judge says why.
public struct FindingsSection: Codable, Sendable, Hashable {
    /// Findings that are open on the day, the most severe first, then by rule and subject.
    public let open: [FindingEntry]
    /// By rule and subject.
    public let notAssessable: [NotAssessableEntry]
    /// Every rule, by id.
    public let rules: [JudgedRule]
}
