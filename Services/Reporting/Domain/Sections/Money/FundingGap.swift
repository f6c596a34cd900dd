public import FoundationEssentials
internal import FundingMath
public import Shared

/// What is required in one currency and not covered by commitments on record.
public struct FundingGap: Codable, Sendable, Hashable {
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
            func percent(_ given: Decimal) -> Decimal { max(0, (required - given) * 100 / required).rounded(places: 1) }
            return FundingGap(
                currency: sum.currency, required: required, committedAtLeast: least, committedAtMost: most,
                percentAtLeast: percent(most), percentAtMost: percent(least),
                hasOtherCommitments: committed.hasOthers,
                hasOtherRequirements: others.contains { $0 != sum.currency } || others.contains(nil),
                events: Set(sum.events + committed.events).sorted())
        }
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
