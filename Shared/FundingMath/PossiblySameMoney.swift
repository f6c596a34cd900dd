internal import FoundationEssentials
public import Shared

/// Records of money that are possibly the same, stated by different publishers under different codes.
public enum PossiblySameMoney {
    /// What two records of one payment, or of one budget, have in common.
    private struct Likeness: Hashable {
        let heading: String
        let date: String
        let amount: Decimal
        let currency: String
        let scope: String
    }

    /// Groups of two and more, each by kind and code.
    public static func groups(_ items: [FundingItem]) -> [[FundingItem]] {
        let alike = Dictionary(grouping: items.filter { $0.excluded == nil }) { Self.likeness($0) }
        var groups: [[FundingItem]] = []
        for (likeness, items) in alike where likeness != nil && items.count > 1 {
            groups += Self.ofDifferentPublishers(items.sorted { $0.key < $1.key })
        }
        return groups.sorted { $0[0].key < $1[0].key }
    }

    private static func likeness(_ item: FundingItem) -> Likeness? {
        guard let amount = item.amount, let currency = item.currency, let date = item.thing.date else { return nil }
        var scope = ""
        switch item.key.kind {
        case .transaction, .inKindContribution: break
        case .budget:
            let budget = item.entity.of(Budget.self)
            scope = [budget?.end?.text, budget?.component?.text].map { $0 ?? "" }.joined(separator: " ")
        case .fundingRequirement: scope = item.entity.of(FundingRequirement.self)?.about?.key.description ?? ""
        default: return nil
        }
        return Likeness(
            heading: item.thing.heading, date: date.text, amount: amount, currency: currency, scope: scope)
    }

    /// A publisher does not state one thing twice: the first record of each may be one, the second of each another one.
    /// Records that name different parties are different.
    private static func ofDifferentPublishers(_ items: [FundingItem]) -> [[FundingItem]] {
        var groups: [[FundingItem]] = []
        var stated: [String: Int] = [:]
        for item in items {
            let publishers = Set(item.entity.steps.flatMap(\.events).map(\.ref.source))
            let place = publishers.map { stated[$0] ?? 0 }.max() ?? 0
            for publisher in publishers { stated[publisher] = place + 1 }
            if place < groups.count, Self.fit(groups[place][0], item) {
                groups[place].append(item)
            } else {
                groups.append([item])
            }
        }
        return groups.filter { $0.count > 1 }
    }

    private static func fit(_ a: FundingItem, _ b: FundingItem) -> Bool {
        let (one, other) = (a.thing.parties, b.thing.parties)
        return zip(one, other).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
    }
}
