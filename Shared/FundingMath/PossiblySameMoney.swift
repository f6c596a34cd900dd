internal import FoundationEssentials
internal import Shared

/// Records of money that are possibly the same, stated by different publishers under different codes.
public enum PossiblySameMoney {
    /// The properties that records of the same money have in common.
    private struct Likeness: Hashable {
        let heading: MoneyHeading
        /// The year of the date: dates that are possibly the same lie in one year.
        let year: Int
        let amount: Decimal
        let currency: String
        let scope: String
    }

    /// Groups of two or more records, each sorted by kind and code.
    public static func groups(_ items: [FundingItem]) -> [[FundingItem]] {
        let alike = Dictionary(grouping: items.filter { $0.excluded == nil }) { Self.likeness($0) }
        var groups: [[FundingItem]] = []
        for (likeness, items) in alike where likeness != nil && items.count > 1 {
            groups += Self.ofDifferentPublishers(items.sorted { $0.key < $1.key })
        }
        return groups.sorted { $0[0].key < $1[0].key }
    }

    private static func likeness(_ item: FundingItem) -> Likeness? {
        guard let amount = item.amount, let currency = item.currency, let date = Self.day(item) else { return nil }
        var scope = ""
        switch item.key.kind {
        case .transaction, .inKindContribution: break
        case .fundingRequirement: scope = item.entity.of(FundingRequirement.self)?.about?.key.description ?? ""
        default: return nil
        }
        guard let year = date.earliest?.parts.year, year == date.latest?.parts.year else { return nil }
        return Likeness(
            heading: item.thing.heading, year: year, amount: amount, currency: currency, scope: scope)
    }

    /// A publisher does not state the same money twice: the first records of all publishers may be the same, and so may
    /// their second records. Records that name different parties are different.
    private static func ofDifferentPublishers(_ items: [FundingItem]) -> [[FundingItem]] {
        // Records whose parties are all known come first; others join a group that they fit.
        let ordered = items.enumerated().sorted { a, b in
            let (one, two) = (a.1.thing.parties.count { $0 == nil }, b.1.thing.parties.count { $0 == nil })
            return one != two ? one < two : a.0 < b.0
        }.map(\.1)
        var groups: [[FundingItem]] = []
        var open: [[EntityKey?]: [Int]] = [:]
        for item in ordered {
            let publishers = Self.publishers(item)
            let parties = item.thing.parties
            let candidates = parties.contains(nil) ? Array(groups.indices.prefix(Self.compared)) : open[parties] ?? []
            let place = candidates.first { place in
                groups[place].allSatisfy {
                    Self.fit($0, item) && Self.publishers($0).isDisjoint(with: publishers)
                }
            }
            if let place {
                groups[place].append(item)
                if groups[place].count >= Self.largest { open[parties]?.removeAll { $0 == place } }
            } else {
                if (open[parties]?.count ?? 0) < Self.compared { open[parties, default: []].append(groups.count) }
                groups.append([item])
            }
        }
        return groups.filter { $0.count > 1 }
    }

    /// The greatest numbers of groups that a record is compared with, and of records in one group.
    private static let compared = 200
    private static let largest = 20

    private static func publishers(_ item: FundingItem) -> Set<String> {
        Set(item.entity.steps.flatMap(\.events).map(\.ref.source))
    }

    /// The day of the transaction, regardless of its value date.
    private static func day(_ item: FundingItem) -> CoarseDate? {
        item.entity.of(FinancialTransaction.self)?.on ?? item.thing.date
    }

    /// Whether no parties contradict each other, and one date contains the other.
    private static func fit(_ a: FundingItem, _ b: FundingItem) -> Bool {
        guard let first = Self.day(a), let second = Self.day(b), first.contains(second) || second.contains(first) else {
            return false
        }
        let (one, other) = (a.thing.parties, b.thing.parties)
        return zip(one, other).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
    }
}
