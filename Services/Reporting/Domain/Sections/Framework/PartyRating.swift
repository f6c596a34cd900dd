public import FoundationEssentials
public import Shared

/// The newest rating of one version of an agreement by one party.
public struct PartyRating: Codable, Sendable, Hashable {
    public let code: Code
    /// The party that rated, or for which was rated.
    public let party: EntityReference?
    /// When it was rated.
    public let on: CoarseDate?
    /// Who rated.
    public let assessor: EntityReference?
    /// The document that shows it.
    public let document: Code?
    /// The least score that the rating allows, to one decimal place; the same as the greatest once every item is rated.
    public let least: ExactNumber
    /// The greatest score that it allows.
    public let most: ExactNumber
    /// Items that are rated or do not apply, of 12.
    public let rated: Int
    /// Whether no rule decides between claims about its items; the score is then that of the first source.
    @OmittedWhenFalse public var undecided: Bool
    /// Nil while the score can lie in several bands, or claims about the items are undecided.
    public let band: ClarityBand?
    /// The score less that of the version before by the same party, where both are whole.
    public let change: ExactNumber?
    /// The twelve items in their order.
    public let clauses: [RatedClause]
    public let events: [EventRef]
    /// The events of earlier ratings by the same party.
    @OmittedWhenEmpty public var replaced: [EventRef]
}
