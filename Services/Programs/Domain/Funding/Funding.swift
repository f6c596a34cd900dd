internal import FoundationEssentials
public import JSON
public import Shared

/// The money of one partnership: what can be summed, what is only shown, and why.
public struct Funding: Sendable {
    /// One record of money.
    struct Item {
        let entity: FoldedEntity
        /// What it counts as: `transaction 3`, `budget`, `requirement`, `offer pending`, `in kind`.
        let heading: String
        /// The part that belongs to the partnership; nil when it is not one exact number.
        let amount: Decimal?
        let currency: String?
        let date: CoarseDate?
        /// Why it is in no sum; nil when it is.
        let excluded: String?
    }

    let partnership: EntityKey
    let items: [Item]
    let rates: ExchangeRates

    public init(of partnership: EntityKey, in around: Neighbourhood) {
        self.partnership = partnership
        let belonging = Belonging(around: around)
        self.items = Self.kinds.flatMap { around.all($0) }.sorted { $0.key < $1.key }.compactMap { entity in
            let ties = belonging.ties(of: entity)
            return ties[partnership.code].map { tie in
                Self.item(entity, tie, isShared: ties.count { !$0.value.isRelated } > 1)
            }
        }
        self.rates = ExchangeRates(around.all(.exchangeRate))
    }

    /// Kinds of things that are money, or stand for it.
    public static let kinds: Set<EntityKind> = [
        .fundingRequirement, .offer, .budget, .transaction, .inKindContribution,
    ]

    /// The events that tell what is summed.
    var events: [EventRef] { self.items.filter { $0.excluded == nil }.flatMap { $0.entity.tellers("value") } }

    /// Currencies of what is summed.
    var currencies: [String] { Set(self.items.filter { $0.excluded == nil }.compactMap(\.currency)).sorted() }

    /// Currencies among what is summed that have no rate into `currency` for the day of the money or before.
    func lackingRates(into currency: String) -> [String] {
        let lacking = self.items.filter { item in
            item.excluded == nil && item.currency != nil && item.currency != currency
                && self.rates.rate(from: item.currency ?? "", to: currency, on: item.date) == nil
        }
        return Set(lacking.compactMap(\.currency)).sorted()
    }

    /// - Parameter isShared: whether it belongs to other partnerships too.
    private static func item(_ entity: FoldedEntity, _ tie: Belonging.Tie, isShared: Bool) -> Item {
        let value = entity.members["value"]
        let quantity = value?["amount"]
        let exact = quantity?.decimal
        let excluded: String? =
            if tie.isRelated {
                "it is only related to the partnership"
            } else if isShared, tie.share == nil {
                "it belongs to several partnerships, without a share for each"
            } else if tie.isThroughShare {
                "what it is for belongs to the partnership in part, and its own share is not told"
            } else if value == nil {
                "no value is told"
            } else if exact == nil {
                "its value is not one exact number"
            } else if entity.key.kind == .offer {
                "an offer is no money"
            } else {
                nil
            }
        let amount = exact.map { $0 * (tie.share ?? 100) / 100 }
        return Item(
            entity: entity, heading: Self.heading(entity), amount: amount, currency: value?["currency"]?.string,
            date: entity.date("value_date") ?? entity.date("on") ?? entity.date("start"), excluded: excluded)
    }

    private static func heading(_ entity: FoldedEntity) -> String {
        switch entity.key.kind {
        case .transaction: "transaction type \(entity.members["type"]?.string ?? "")"
        case .budget: "budget \(entity.members["type"] == "2" ? "revised" : "original")"
        case .fundingRequirement: "requirement"
        case .offer: "offer \(entity.state)"
        default: "in kind"
        }
    }

    /// - Parameter currency: what all sums are to be in, by stored rates; nil for a sum in each currency.
    public func members(in currency: String?) -> [String: JSONValue] {
        var sums: [String: [String: Decimal]] = [:]
        var notSummed: [JSONValue] = []
        var shown: [JSONValue] = []
        for item in self.items {
            shown.append(Self.json(item))
            var reason = item.excluded
            if reason == nil, let amount = item.amount, let own = item.currency {
                if currency == nil || currency == own {
                    sums[item.heading, default: [:]][own, default: 0] += amount
                } else if let currency, let rate = self.rates.rate(from: own, to: currency, on: item.date) {
                    sums[item.heading, default: [:]][currency, default: 0] += amount * rate.value
                } else {
                    reason = "no rate from \(own) to \(currency ?? "") is stored for its day or before"
                }
            }
            guard let reason else { continue }
            notSummed.append(
                .object([
                    "kind": .string(item.entity.key.kind.rawValue), "code": .string(item.entity.key.code),
                    "because": .string(reason),
                ]))
        }
        var members: [String: JSONValue] = [
            "partnership": .string(self.partnership.code), "items": .array(shown),
            "sums": .object(
                sums.mapValues { .object($0.mapValues { $0.rounded(places: 4).json }) }),
            "not_summed": .array(notSummed),
        ]
        guard let currency else { return members }
        members["currency"] = .string(currency)
        members["rates"] = .array(self.rates.all.map(\.json))
        return members
    }

    private static func json(_ item: Item) -> JSONValue {
        .members([
            "kind": .string(item.entity.key.kind.rawValue), "code": .string(item.entity.key.code),
            "heading": .string(item.heading), "value": item.entity.members["value"],
            "date": item.date.map { .string($0.text) }, "relation": item.entity.members["relation"] ?? "part_of",
            "counts_as": item.excluded == nil ? item.amount?.json : nil,
            "events": .array(item.entity.events.map(\.json)),
        ])
    }
}
