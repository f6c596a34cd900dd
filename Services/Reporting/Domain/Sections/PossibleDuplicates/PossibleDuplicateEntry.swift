internal import FundingMath
public import Shared

/// Entities that are possibly the same, stated by different publishers under different codes. Both are kept.
public struct PossibleDuplicateEntry: Codable, Sendable, Hashable {
    public let kind: EntityKind
    public let codes: [Code]
    public let events: [EventRef]
}

extension PossibleDuplicateEntry {
    static func all(_ facts: PartnershipFacts) -> [PossibleDuplicateEntry] {
        let activities = facts.doubles.activities.map { group in
            PossibleDuplicateEntry(
                kind: .activity, codes: group.compactMap { Code($0.code) },
                events: Set(group.flatMap(\.events)).sorted())
        }
        let money = facts.funding.possiblySame.map { group in
            PossibleDuplicateEntry(
                kind: group[0].kind, codes: group.compactMap { Code($0.code) },
                events: Set(group.flatMap { facts.entities[$0]?.events ?? [] }).sorted())
        }
        return (activities + money).sorted {
            ($0.kind.rawValue, $0.codes[0].text) < ($1.kind.rawValue, $1.codes[0].text)
        }
    }
}
