internal import FoundationEssentials
public import JSON
internal import Shared

extension Funding {
    /// - Parameter currency: what all sums are to be in, by stored rates; nil for a sum in each currency.
    public func members(in currency: String?) -> [String: JSONValue] {
        var sums: [String: [String: Decimal]] = [:]
        var notSummed: [JSONValue] = []
        for item in self.items {
            var reason = item.excluded
            if reason == nil, let amount = item.amount, let own = item.currency {
                let heading = item.thing.heading
                if currency == nil || currency == own {
                    sums[heading, default: [:]][own, default: 0] += amount
                } else if let currency, let rate = self.rates.rate(from: own, to: currency, on: item.thing.date) {
                    sums[heading, default: [:]][currency, default: 0] += amount * rate.value
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
            "partnership": .string(self.partnership.code), "items": .array(self.items.map(Self.json)),
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
            "heading": .string(item.thing.heading), "value": item.thing.value?.json,
            "date": item.thing.date.map { .string($0.text) }, "relation": .string(item.thing.relation.rawValue),
            "counts_as": item.excluded == nil ? item.amount?.json : nil,
            "events": .array(item.entity.events.map(\.json)),
        ])
    }
}
