internal import FoundationEssentials
internal import JSON
public import Shared

/// The money of one partnership: what can be summed, what is only shown, and why.
public struct Funding: Sendable {
    /// One record of money.
    struct Item {
        let thing: FundedThing
        /// The part that belongs to the partnership; nil when it is not one exact number.
        let amount: Decimal?
        /// Why it is in no sum; nil when it is.
        let excluded: String?

        var entity: FoldedEntity { self.thing.entity }
        var currency: String? { self.thing.value?.currency }
    }

    let partnership: EntityKey
    let items: [Item]
    let rates: ExchangeRates

    public init(of partnership: EntityKey, in graph: FoldedGraph) {
        self.partnership = partnership
        let attribution = Attribution(in: graph)
        let money = graph.things.keys.filter { Self.kinds.contains($0.kind) }.sorted()
        self.items = money.compactMap { key in
            guard let thing = graph.things[key].flatMap({ FundedThing($0) }) else { return nil }
            let allocations = attribution.allocations(of: key)
            return allocations[partnership.code].map { allocation in
                Self.item(thing, allocation, isShared: allocations.count { !$0.value.isRelated } > 1)
            }
        }
        self.rates = ExchangeRates(graph.all())
    }

    /// Kinds of things that are money, or stand for it.
    public static let kinds = FundedThing.kinds

    /// The events that state what is summed.
    var events: [EventRef] { self.items.filter { $0.excluded == nil }.flatMap { $0.thing.assertedBy } }

    /// Currencies of what is summed.
    var currencies: [String] { Set(self.items.filter { $0.excluded == nil }.compactMap(\.currency)).sorted() }

    /// Currencies among what is summed that have no rate into `currency` for the day of the money or before.
    func lackingRates(into currency: String) -> [String] {
        let lacking = self.items.filter { item in
            item.excluded == nil && item.currency != nil && item.currency != currency
                && self.rates.rate(from: item.currency ?? "", to: currency, on: item.thing.date) == nil
        }
        return Set(lacking.compactMap(\.currency)).sorted()
    }

    /// - Parameter isShared: whether it belongs to other partnerships too.
    private static func item(_ thing: FundedThing, _ allocation: Allocation, isShared: Bool) -> Item {
        let exact = thing.value?.amount.exact
        let excluded: String? =
            if allocation.isRelated {
                "it is only related to the partnership"
            } else if isShared, allocation.share == nil {
                "it belongs to several partnerships, without a share for each"
            } else if allocation.isThroughShare {
                "what it is for belongs to the partnership in part, and its own share is not stated"
            } else if thing.value == nil {
                "no value is stated"
            } else if exact == nil {
                "its value is not one exact number"
            } else if thing.entity.key.kind == .offer {
                "an offer is no money"
            } else {
                nil
            }
        return Item(thing: thing, amount: exact.map { $0 * (allocation.share ?? 100) / 100 }, excluded: excluded)
    }
}
