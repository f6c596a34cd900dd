public import FoundationEssentials
public import Shared

/// Training and exchanges of people in one field: what is known of how many days people learnt. Never as if complete.
public struct TransferEntry: Codable, Sendable, Hashable {
    /// The field of cooperation; absent for activities that name none.
    public let component: Code?
    /// Training, staff exchanges and visits that were done or are going on.
    public let activities: [Code]
    /// How many of them may be the same as others, stated under another code.
    public let possiblyCountedTwice: Int?
    /// Of how many of them the number of persons is known.
    public let personsKnown: Int
    /// The persons of these, where every number is exact; one person in two activities counts twice.
    public internal(set) var persons: ExactNumber?
    /// Whether the persons are left out because they are few.
    @OmittedWhenFalse public internal(set) var fewPersons: Bool = false
    /// Of how many of them the person-days are known.
    public let personDaysKnown: Int
    /// The person-days of these, where every number is exact.
    public internal(set) var personDays: ExactNumber?
    /// Whether the person-days are left out because they are few.
    @OmittedWhenFalse public internal(set) var fewPersonDays: Bool = false
    public let events: [EventRef]
}
