public import Shared

/// Who took part in activities, or is planned to: as recorded, never summed in addition to a stated total.
public struct ParticipationEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// The activity; several when one number counts them together.
    public let activities: [Code]
    @OmittedWhenFalse public var planned: Bool
    /// Whether it is a stated total, in addition to which no rows are summed.
    @OmittedWhenFalse public var aggregate: Bool
    public internal(set) var persons: Quantity?
    /// Whether the number of persons is left out because it is small.
    @OmittedWhenFalse public internal(set) var fewPersons: Bool = false
    public internal(set) var personDays: Quantity?
    /// Whether the person-days are left out because they are few.
    @OmittedWhenFalse public internal(set) var fewPersonDays: Bool = false
    public let organisation: Code?
    public let unit: String?
    public let sex: Participation.Sex?
    public let role: Participation.Role?
    public let events: [EventRef]
}

extension ParticipationEntry {
    /// The participations in the partnership's activities, by code.
    static func all(_ facts: PartnershipFacts) -> [ParticipationEntry] {
        let shown = Set(facts.activities.map(\.code))
        return facts.all(Participation.self).compactMap { participation in
            let activities = participation.activity.map { [$0] } ?? participation.activities ?? []
            guard let code = Code(participation.code), activities.contains(where: shown.contains) else { return nil }
            return ParticipationEntry(
                code: code, activities: activities, planned: participation.planned ?? false,
                aggregate: participation.aggregate ?? false, persons: participation.persons,
                personDays: participation.personDays, organisation: participation.organisation,
                unit: participation.unit, sex: participation.sex, role: participation.role,
                events: participation.events)
        }
    }
}
