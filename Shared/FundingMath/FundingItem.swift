public import FoundationEssentials
public import Shared

/// One record of money of a partnership.
public struct FundingItem: Sendable {
    public let thing: FundedEntity
    /// The part that belongs to the partnership; nil when it is not one exact number.
    public internal(set) var amount: Decimal?
    /// The least and the greatest part by all claims; nil when no claim contradicts.
    public internal(set) var range: AmountRange?
    /// Why it is in no sum; nil when it is in one.
    public internal(set) var excluded: FundingExclusion?

    public var entity: FoldedEntity { self.thing.entity }
    public var key: EntityKey { self.thing.entity.key }
    public var currency: String? { self.thing.value?.currency }
    /// The believed value and its rivals; nil when no value is stated.
    public var claims: AnyClaims? { self.entity.claims(of: FundedEntity.valueField) }

    /// - Parameters:
    ///   - isShared: whether it belongs to other partnerships too.
    ///   - areSharesWhole: whether every partnership has a share, and the shares are at most 100 percent in all.
    init(_ thing: FundedEntity, _ allocation: Allocation, isShared: Bool, areSharesWhole: Bool) {
        let exact = thing.value?.amount.exact
        let share = allocation.share ?? 100
        func part(_ value: Decimal) -> Decimal { value * share / 100 }
        self.thing = thing
        let isUndecided = thing.entity.claims(of: FundedEntity.valueField)?.isUndecided ?? false
        self.amount = isUndecided ? nil : exact.map(part)
        self.range = AmountRange(thing).map { AmountRange(from: part($0.from), to: part($0.to)) }
        self.excluded =
            if allocation.isRelated {
                .related
            } else if thing.shares.compactMap(\.share).reduce(0, +) > 100 {
                .sharesAboveWhole
            } else if isShared, !areSharesWhole || allocation.share == nil {
                .sharesNotStated
            } else if allocation.isThroughShare {
                .throughShare
            } else if thing.value == nil {
                .noValue
            } else if isUndecided && self.range == nil || thing.isTypeUndecided {
                .undecided
            } else if exact == nil, !isUndecided {
                .notExact
            } else if thing.entity.key.kind == .offer {
                .offer
            } else {
                nil
            }
    }
}

/// From the least to the greatest amount that claims allow.
public struct AmountRange: Hashable, Sendable {
    public let from: Decimal
    public let to: Decimal

    init(from: Decimal, to: Decimal) {
        self.from = from
        self.to = to
    }

    /// The range of an entity whose value has contradicting claims in one currency; nil when it has none.
    init?(_ thing: FundedEntity) {
        guard let claims = thing.entity.claims(of: FundedEntity.valueField), !claims.rivals.isEmpty,
            let value = thing.value
        else { return nil }
        let stated = ([claims.believed] + claims.rivals).compactMap {
            try? ApproximateMoney(json: $0.value, at: FundedEntity.valueField)
        }
        let bounds = stated.filter { $0.currency == value.currency }.map(\.amount.bounds)
        guard stated.allSatisfy({ $0.currency == value.currency }) else { return nil }
        let (from, to) = (bounds.compactMap(\.from), bounds.compactMap(\.to))
        guard from.count == bounds.count, to.count == bounds.count, let least = from.min(), let most = to.max() else {
            return nil
        }
        self.init(from: least, to: most)
    }

    static func + (a: AmountRange, b: AmountRange) -> AmountRange {
        AmountRange(from: a.from + b.from, to: a.to + b.to)
    }
}
