public import Shared

/// Who is to see to a recommendation on the side of one city.
public struct RecommendationOwner: Codable, Sendable, Hashable {
    /// The city.
    public let party: EntityReference
    /// The filled accountable posts for the fields concerned; empty where none is on record.
    public let posts: [Code]
}
