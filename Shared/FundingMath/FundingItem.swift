public import FoundationEssentials
public import Shared

/// One record of money of a partnership.
public struct FundingItem: Sendable {
    public let thing: FundedThing
    /// The part that belongs to the partnership; nil when it is not one exact number.
    public internal(set) var amount: Decimal?
    /// The least and the greatest part by all claims; nil when nobody says otherwise.
    public internal(set) var range: AmountRange?
    /// Why it is in no sum; nil when it is.
    public internal(set) var excluded: FundingExclusion?

    public var entity: FoldedEntity { self.thing.entity }
    public var key: EntityKey { self.thing.entity.key }
    public var currency: String? { self.thing.value?.currency }
    /// The believed value with the others; nil when it has none.
    public var claims: AnyClaims? { self.entity.claims(of: FundedThing.valueField) }

    /// - Parameters:
    ///   - isShared: whether it belongs to other partnerships too.
    ///   - areSharesWhole: whether every partnership has a share, and the shares make the whole at most.
    init(_ thing: FundedThing, _ allocation: Allocation, isShared: Bool, areSharesWhole: Bool) {
        let exact = thing.value?.amount.exact
        let share = allocation.share ?? 100
        func part(_ value: Decimal) -> Decimal { value * share / 100 }
        self.thing = thing
        let isUndecided = thing.entity.claims(of: FundedThing.valueField)?.isUndecided ?? false
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

    /// Of a thing about whose value claims contradict each other in one currency; nil when none do.
    init?(_ thing: FundedThing) {
        guard let claims = thing.entity.claims(of: FundedThing.valueField), !claims.rivals.isEmpty,
            let value = thing.value
        else { return nil }
        let stated = ([claims.believed] + claims.rivals).compactMap {
            try? ApproximateMoney(json: $0.value, at: FundedThing.valueField)
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

/// Why money is in no sum.
public enum FundingExclusion: Hashable, Sendable {
    case related
    case sharesNotStated
    case sharesAboveWhole
    case throughShare
    case noValue
    /// About so much, at least, at most, or a range.
    case notExact
    case offer
    /// A revised budget took its place.
    case revised(by: Code)
    /// Another revision of the same budget is shown, and nothing decides between the two.
    case rival(of: Code)
    /// Nothing decides between claims about its type, or about its value in two currencies.
    case undecided
    /// It is a part of a budget or requirement that is counted.
    case partOf(Code)
    /// It may be the same as one that is counted, stated by another publisher.
    case possiblySame(as: Code)
    case noRate(from: String, to: String)
    /// Nothing decides between rates that are stated for the last day that has one.
    case rateUndecided(from: String, to: String, day: CalendarDate)
    case rateTooOld(from: String, to: String, day: CalendarDate)
    case dayUnknown
    case dayToCome

    /// The reason in one sentence part.
    public var sentence: String {
        switch self {
        case .related: "it is only related to the partnership"
        case .sharesNotStated: "it belongs to several partnerships, without a share for each"
        case .sharesAboveWhole: "its shares make more than 100 percent"
        case .throughShare: "what it is for belongs to the partnership in part, and its own share is not stated"
        case .noValue: "no value is stated"
        case .notExact: "its value is not one exact number"
        case .offer: "an offer is no money"
        case .revised(let code): "budget \(code) revises it"
        case .partOf(let code): "it is a part of \(code), which is counted"
        case .rival(let code): "it and budget \(code) revise the same budget, and nothing decides between them"
        case .undecided: "nothing decides between what sources state of its value or its type"
        case .possiblySame(let code): "it is possibly the same as \(code), which is counted"
        case .noRate(let from, let to): "no rate from \(from) to \(to) is stored for its day or before"
        case .rateUndecided(let from, let to, let day):
            "nothing decides between the rates from \(from) to \(to) that are stated for \(day)"
        case .rateTooOld(let from, let to, let day):
            "the last rate from \(from) to \(to) is of \(day), which is too old"
        case .dayUnknown: "its day is not known, so no rate applies"
        case .dayToCome: "its day has not come, so no rate applies"
        }
    }

    /// The word that stands for it in documents.
    public var code: String {
        switch self {
        case .related: "related"
        case .sharesNotStated: "shares_not_stated"
        case .sharesAboveWhole: "shares_above_whole"
        case .throughShare: "through_share"
        case .noValue: "no_value"
        case .notExact: "not_exact"
        case .offer: "offer"
        case .revised: "revised"
        case .partOf: "part_of"
        case .rival: "rival"
        case .undecided: "undecided"
        case .possiblySame: "possibly_same"
        case .noRate: "no_rate"
        case .rateUndecided: "rate_undecided"
        case .rateTooOld: "rate_too_old"
        case .dayUnknown: "day_unknown"
        case .dayToCome: "day_to_come"
        }
    }

    /// The thing that it may be the same as.
    var possiblySameAs: Code? { if case .possiblySame(let code) = self { code } else { nil } }

    /// The thing that is counted in its place.
    public var counted: Code? {
        switch self {
        case .revised(let code), .rival(let code), .partOf(let code), .possiblySame(let code): code
        default: nil
        }
    }
}
