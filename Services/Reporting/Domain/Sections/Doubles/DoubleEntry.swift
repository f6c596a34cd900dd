internal import FundingMath
public import Shared

/// Entities that are possibly the same, stated by different publishers under different codes. Both are kept.
public struct DoubleEntry: Codable, Sendable, Hashable {
    public let kind: EntityKind
    public let codes: [Code]
    public let events: [EventRef]
}

extension DoubleEntry {
    static func all(_ facts: PartnershipFacts) -> [DoubleEntry] {
        let activities = facts.doubles.activities.map { group in
            DoubleEntry(
                kind: .activity, codes: group.compactMap { Code($0.code) },
                events: Set(group.flatMap(\.events)).sorted())
        }
        let money = facts.funding.possiblySame.map { group in
            DoubleEntry(
                kind: group[0].kind, codes: group.compactMap { Code($0.code) },
                events: Set(group.flatMap { facts.things[$0]?.events ?? [] }).sorted())
        }
        return (activities + money).sorted {
            ($0.kind.rawValue, $0.codes[0].text) < ($1.kind.rawValue, $1.codes[0].text)
        }
    }
}
