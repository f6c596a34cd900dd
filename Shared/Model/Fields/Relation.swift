/// What it means that a field names another thing.
///
/// Every field that names a thing declares its relation. Membership of a partnership, attribution of money, what a report
/// depends on and which reports a fact makes stale are derived from these declarations (`EntityGraph`).
public enum Relation: String, CaseIterable, Sendable, Codable {
    /// The thing belongs wherever the named thing belongs: an activity and its component, a component and its agreement.
    case belongsTo = "belongs_to"
    /// The named thing is shown with this one, and membership does not follow it: the party to an agreement, a document.
    case mentions
    /// The thing speaks about the named one, as an obstacle or a document does: it belongs where the named thing belongs,
    /// and nothing belongs anywhere through it.
    case about
    /// The named thing is computed into this one: an indicator and the parts that it sums.
    case derivesFrom = "derives_from"
}
