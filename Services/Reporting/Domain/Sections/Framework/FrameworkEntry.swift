public import FoundationEssentials
public import Shared

/// How clearly one version of an agreement is written, as its clauses were rated.
public struct FrameworkEntry: Codable, Sendable, Hashable {
    public let agreement: Code
    public let version: Int
    /// The newest rating by each party; empty when the clauses are not rated.
    public let ratings: [PartyRating]
    /// The greatest score less the smallest, in points, where several parties rated every item once.
    public let gap: ExactNumber?
}
