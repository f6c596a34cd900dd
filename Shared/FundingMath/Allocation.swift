public import FoundationEssentials

/// How an entity belongs to a partnership.
public struct Allocation: Equatable, Sendable {
    /// The percentage that the entity itself states.
    public internal(set) var share: Decimal?
    /// Whether it, or an entity that it belongs to, is only related to the partnership.
    public internal(set) var isRelated = false
    /// Whether an entity that it belongs to belongs to the partnership by a share: its own share is not stated.
    public internal(set) var isThroughShare = false

    /// The allocation that an entity inherits by belonging to this one.
    var inherited: Allocation {
        Allocation(isRelated: self.isRelated, isThroughShare: self.isThroughShare || self.share != nil)
    }

    /// Combines two paths to the same partnership.
    static func merged(_ one: Allocation, _ other: Allocation) -> Allocation {
        Allocation(
            share: one.share ?? other.share, isRelated: one.isRelated || other.isRelated,
            isThroughShare: one.isThroughShare || other.isThroughShare)
    }
}
