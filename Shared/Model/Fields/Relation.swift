/// The meaning of a field that names another entity.
///
/// Every field that names an entity declares its relation. Membership of a partnership, attribution of money, the facts
/// that a report depends on and the reports that a fact makes stale follow from these declarations (`EntityGraph`).
public enum Relation: String, CaseIterable, Sendable, Codable {
    /// The entity belongs wherever the named one belongs: an activity and its component, a component and its agreement.
    case belongsTo = "belongs_to"
    /// The named entity is shown with this one, and membership does not follow it: a party to an agreement, a document.
    case mentions
    /// The entity is about the named one, as an obstacle or a document is: it belongs where the named one belongs, and
    /// no other entity belongs anywhere through it.
    case about
    /// This entity is computed from the named one: an indicator and the parts that it sums.
    case derivesFrom = "derives_from"
}
