public import FoundationEssentials

/// How a thing belongs to a partnership.
public struct Allocation: Equatable, Sendable {
    /// The percentage of the thing that it names itself.
    public internal(set) var share: Decimal?
    /// Whether it, or what it is for, is only related to the partnership.
    public internal(set) var isRelated = false
    /// Whether what it is for belongs to the partnership by a share: its own share is not stated.
    public internal(set) var isThroughShare = false

    /// What a thing has by what it is for.
    var handedOn: Allocation {
        Allocation(isRelated: self.isRelated, isThroughShare: self.isThroughShare || self.share != nil)
    }

    /// Two ways to one partnership.
    static func together(_ one: Allocation, _ other: Allocation) -> Allocation {
        Allocation(
            share: one.share ?? other.share, isRelated: one.isRelated || other.isRelated,
            isThroughShare: one.isThroughShare || other.isThroughShare)
    }
}
