public import Shared

/// What one city promised, paid, staffed, attended and answered, as far as is on record. Nothing that is only related to
/// the cooperation is counted.
public struct PartyCommitment: Codable, Sendable, Hashable {
    /// The city; organisations act for their city.
    public let party: EntityReference
    /// Pledges and commitments that it gave, by kind and currency.
    public let promised: [CommittedMoney]
    /// Payments and expenditure that it made.
    public let paid: [CommittedMoney]
    /// Transactions of its own that are in none of these sums.
    public let unadded: Int
    /// Contributions in kind that it gave.
    public let inKind: Int
    /// Offers that it made.
    public let offersMade: Int
    /// Fields for which it has a filled accountable post.
    public let fieldsStaffed: Int
    /// Fields for which that cannot be determined, or for which it has posts for parts only.
    public let fieldsUndetermined: Int
    /// Fields that are agreed (`agreed` of the responsibilities).
    public let fields: Int
    /// Activities in which people of its side took part.
    public let activitiesAttended: Int
    /// Activities that were done or are going on, of which it is recorded whose people took part.
    public let activities: Int
    /// Activities of which that is not recorded.
    public let activitiesUnrecorded: Int
    /// Offers made to it that it accepted or declined.
    public let offersAnswered: Int
    /// Offers made to it.
    public let offersReceived: Int
    /// The last of these acts that has a date.
    public let last: LastAct?
    /// Whether there are acts without a date, which may be later.
    @OmittedWhenFalse public var hasUndatedActs: Bool
    public let events: [EventRef]
}
