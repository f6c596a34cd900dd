/// A rule or a schema that a document breaks.
struct IATIFailure: Hashable, Sendable {
    /// The id of the official rule, `schema`, or the missing element: `participating-org` or `activity-status`.
    let rule: String
    /// How the rule set ranks it.
    let severity: IATIRule.Severity
    /// The activity; empty for the whole document.
    let activity: String
    /// What is wrong, as a sentence.
    let sentence: String
}
