internal import FoundationEssentials
internal import Shared

/// The clarity score of a rating of clauses (formula F11): 100 · Σ w·s ÷ (2 · Σ w) over the items that apply, with s = 0
/// absent, 1 vague, 2 specific. While items are not rated, the range that the score can still take.
struct ClarityScore {
    let least: Decimal
    let most: Decimal
    /// Items that are rated or do not apply, of 12.
    let rated: Int

    /// Whether no rule decides between claims about the items.
    let isUndecided: Bool
    /// Whether any item applies, or may.
    let applies: Bool

    var isWhole: Bool { self.rated == FrameworkItem.allCases.count }

    init(_ rating: Folded<FrameworkRating>) {
        var ratings: [FrameworkItem: ClauseRating] = [:]
        for item in rating.items ?? [] {
            if let name = item.item, let value = item.rating { ratings[name] = value }
        }
        var (points, weights, open) = (0, 0, 0)
        for item in FrameworkItem.allCases {
            switch ratings[item] {
            case .absent?: weights += item.weight
            case .vague?: (points, weights) = (points + item.weight, weights + item.weight)
            case .specific?: (points, weights) = (points + 2 * item.weight, weights + item.weight)
            case .notApplicable?: break
            case nil: open += item.weight
            }
        }
        let whole = 2 * (weights + open)
        self.rated = ratings.count
        self.isUndecided = rating.claims(\.items)?.isUndecided == true
        self.applies = whole > 0
        // An item that turns out not to apply gives a score between the two.
        self.least = whole == 0 ? 0 : Decimal(100 * points) / Decimal(whole)
        self.most = whole == 0 ? 0 : Decimal(100 * (points + 2 * open)) / Decimal(whole)
    }
}

extension FrameworkItem {
    /// Own definition.
    fileprivate var weight: Int {
        switch self {
        case .c4: 3
        case .c1, .c2, .c3, .c5, .c7, .c9: 2
        case .c6, .c8, .c10, .c11, .c12: 1
        }
    }
}
