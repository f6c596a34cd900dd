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
    public let events: [EventRef]
}

extension FundingGap {
    /// By currency; without requirements of which the amount, or the commitments to them, is undecided.
    static func all(_ sums: [MoneySum], _ money: MoneySection) -> [FundingGap] {
        sums.filter { $0.heading == .requirement && $0.range == nil }.compactMap { sum in
            let committed = Commitments(money, sum.currency)
            guard let required = sum.amount, required > 0, let least = committed.least, let most = committed.most else {
                return nil
            }
            func percent(_ given: Decimal) -> Decimal { max(0, (required - given) * 100 / required).rounded(places: 1) }
            return FundingGap(
                currency: sum.currency, required: required, committedAtLeast: least, committedAtMost: most,
                percentAtLeast: percent(most), percentAtMost: percent(least),
                hasOtherCommitments: committed.hasOthers, events: Set(sum.events + committed.events).sorted())
        }
    }
}
