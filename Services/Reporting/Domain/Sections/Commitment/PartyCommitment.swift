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
    /// Contributions in kind that it gave.
    public let inKind: Int
    /// Offers that it made.
    public let offersMade: Int
    /// Fields for which it has a filled accountable post.
    public let fieldsStaffed: Int
    /// Fields of the cooperation.
    public let fields: Int
    /// Activities in which people of its side took part.
    public let activitiesAttended: Int
    /// Activities that were done or are going on.
    public let activities: Int
    /// Offers made to it that it accepted or declined.
    public let offersAnswered: Int
    /// Offers made to it.
    public let offersReceived: Int
    /// The last of these acts that has a date.
    public let last: LastAct?
    public let events: [EventRef]
}
