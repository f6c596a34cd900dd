public import FoundationEssentials
internal import FundingMath
public import Shared

/// What is required in one currency and not covered by commitments on record.
public struct FundingGap: Codable, Sendable, Hashable {
    /// The component that the money is required for; nil for the whole partnership.
    public let component: Code?
    /// ISO 4217.
    public let currency: String
    /// The amount required.
    public let required: ExactNumber
    /// Commitments as giver and receiver report them can be the same money: at least the greater of the two.
    public let committedAtLeast: ExactNumber
    /// At most both.
    public let committedAtMost: ExactNumber
    /// The gap in percent of what is required, to one decimal place, by the greatest commitment; not below 0.
    public let percentAtLeast: ExactNumber
    /// The same by the least commitment.
    public let percentAtMost: ExactNumber
    /// Whether there are commitments that cannot be added.
    @OmittedWhenFalse public var hasOtherCommitments: Bool
    /// Whether more is required: by requirements that cannot be added, or whose sum in another currency is undecided.
    @OmittedWhenFalse public var hasOtherRequirements: Bool
    public let events: [EventRef]
}

extension FundingGap {
    /// By currency; without requirements of which the amount, or the commitments to them, is undecided.
    static func all(_ money: MoneySection, _ tree: FieldTree) -> [FundingGap] {
        let others = Self.otherRequirements(money)
        return money.sums.filter { $0.heading == .requirement && $0.range == nil }.compactMap { sum in
            let committed = Commitments(money, sum.currency, tree)
            guard let required = sum.amount, required > 0, let least = committed.least, let most = committed.most else {
                return nil
            }
            func percent(_ given: Decimal) -> Decimal { Self.percent(of: required, given) }
            return FundingGap(
                component: nil, currency: sum.currency, required: required, committedAtLeast: least,
                committedAtMost: most,
                percentAtLeast: percent(most), percentAtMost: percent(least),
                hasOtherCommitments: committed.hasOthers,
                hasOtherRequirements: others.contains { $0 != sum.currency } || others.contains(nil),
                events: Set(sum.events + committed.events).sorted())
        }
    }

    /// What a commitment leaves uncovered, in percent of what is required.
    private static func percent(of required: Decimal, _ given: Decimal) -> Decimal {
        max(0, (required - given) * 100 / required).rounded(places: 1)
    }

    /// By component and currency, for requirements that name a component; without those of which an amount, or a
    /// commitment to the component or one of its parts, is undecided.
    static func byComponent(_ money: MoneySection, _ tree: FieldTree) -> [FundingGap] {
        struct Place: Hashable {
            let component: Code
            let currency: String
        }
        let required = Dictionary(grouping: money.parts.filter { $0.heading == .requirement }) { part in
            part.component.map { Place(component: $0, currency: part.currency) }
        }
        return required.compactMap { place, parts -> FundingGap? in
            guard let place else { return nil }
            let own = Set(tree.parts[place.component] ?? [place.component]).union([place.component])
            func given(_ type: TransactionType) -> [FundingPart] {
                money.parts.filter { $0.heading == .transaction(type) && $0.currency == place.currency }
            }
            let (out, into) = (given(.outgoingCommitment), given(.incomingCommitment))
            func sum(_ parts: [FundingPart]) -> Decimal? {
                let amounts = parts.filter { $0.component.map(own.contains) ?? false }.map(\.amount)
                return amounts.contains(nil) ? nil : amounts.reduce(0) { $0 + ($1 ?? 0) }
            }
            guard !parts.contains(where: { $0.amount == nil }), let given = sum(out), let received = sum(into) else {
                return nil
            }
            let total = parts.reduce(Decimal(0)) { $0 + ($1.amount ?? 0) }
            guard total > 0 else { return nil }
            let (least, most) = (max(given, received), given + received)
            let used = (out + into).filter { $0.component.map(own.contains) ?? false }
            return FundingGap(
                component: place.component, currency: place.currency, required: total, committedAtLeast: least,
                committedAtMost: most, percentAtLeast: Self.percent(of: total, most),
                percentAtMost: Self.percent(of: total, least),
                // Money that names no component can be for this one.
                hasOtherCommitments: (out + into).contains { $0.component == nil }, hasOtherRequirements: false,
                events: Set(parts.flatMap(\.events) + used.flatMap(\.events)).sorted())
        }.sorted { ($0.component?.text ?? "", $0.currency) < ($1.component?.text ?? "", $1.currency) }
    }

    /// The currencies of requirements without a decided sum, and nil for requirements that are in no sum.
    static func otherRequirements(_ money: MoneySection) -> Set<String?> {
        let undecided = money.sums.filter { $0.heading == .requirement && ($0.range != nil || $0.amount == nil) }
        let unsummed = money.items.contains {
            $0.heading == .requirement && $0.excluded.map(FundingExclusionReason.unsummed.contains) ?? false
        }
        return Set(undecided.map { Optional($0.currency) }).union(unsummed ? [nil] : [])
    }
}

extension FundingExclusionReason {
    /// Reasons for which money is in no sum although it may be money of the cooperation.
    static let unsummed: Set<FundingExclusionReason> = [
        .notExact, .undecided, .sharesNotStated, .throughShare, .noValue, .rival, .possiblySame,
    ]
}
