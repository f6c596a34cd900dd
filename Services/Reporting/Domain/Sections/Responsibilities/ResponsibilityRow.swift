public import Shared

/// Who answers for a field of cooperation on the side of one party.
public struct ResponsibilityRow: Codable, Sendable, Hashable {
    public let component: Code
    /// The party, or the city that it acts for.
    public let party: EntityReference
    /// Whether an agreement names the field that is in force or may be; without one, the last agreements count.
    @OmittedWhenFalse public var agreed: Bool
    /// Whether the side has a filled accountable post.
    public let standing: ResponsibilityStanding
    /// Since when the post is vacant.
    public let vacantSince: CoarseDate?
    /// How long the vacancy has lasted.
    public let vacantDays: DayCount?
    /// Every responsibility of the side for the field and its parts, by code.
    @OmittedWhenEmpty public var responsibilities: [ResponsibilityEntry]
}
