internal import FoundationEssentials
internal import FundingMath
public import JSON
public import Shared

/// The money of one partnership as the API shows it.
public enum FundingReply {
    /// - Parameters:
    ///   - currency: the currency into which all sums are converted by stored rates; nil for a sum in each currency.
    ///   - day: money of a later day is not converted.
    public static func members(
        of partnership: EntityKey, in graph: FoldedGraph, currency: String?, asOf day: CalendarDate, maxAge: Int = 366
    ) -> [String: JSONValue] {
        let funding = Funding(of: partnership, in: graph)
        let result = funding.sums(in: currency, asOf: day, maxAge: maxAge)
        var sums: [String: [String: JSONValue]] = [:]
        var ranges: [String: [String: JSONValue]] = [:]
        for sum in result.sums {
            if let amount = sum.amount {
                sums[sum.heading.text, default: [:]][sum.currency] = amount.rounded(places: 4).json
            }
            if let range = sum.range {
                ranges[sum.heading.text, default: [:]][sum.currency] = .object([
                    "from": range.from.rounded(places: 4).json, "to": range.to.rounded(places: 4).json,
                ])
            }
        }
        let members: [String: JSONValue] = [
            "partnership": .string(partnership.code), "items": .array(funding.items.map(Self.json)),
            "sums": .object(sums.mapValues { .object($0) }), "ranges": .object(ranges.mapValues { .object($0) }),
            "possibly_same": .array(
                funding.possiblySame.map { group in .array(group.map(Self.thing)) }),
            "excluded": .array(
                result.excluded.map { item, reason in
                    .members([
                        "kind": .string(item.key.kind.rawValue), "code": .string(item.key.code),
                        "reason": .string(reason.reason.rawValue), "sentence": .string(reason.sentence),
                        "counted": reason.counted.map { .string($0.text) },
                    ])
                }),
        ]
        guard let currency else { return members }
        let converted: [String: JSONValue] = [
            "currency": .string(currency),
            "converted": .array(
                result.counted.compactMap { converted in
                    converted.rate.map { rate in
                        .members([
                            "kind": .string(converted.item.key.kind.rawValue),
                            "code": .string(converted.item.key.code), "rate": rate.json,
                            "rate_age_days": converted.item.thing.date?.latest.map {
                                .int($0.dayNumber - rate.day.dayNumber)
                            },
                        ])
                    }
                }),
            "rates": .array(funding.rates.all.map(\.json)),
        ]
        return members.merging(converted) { own, _ in own }
    }

    private static func thing(_ key: EntityKey) -> JSONValue {
        .object(["kind": .string(key.kind.rawValue), "code": .string(key.code)])
    }

    private static func json(_ item: FundingItem) -> JSONValue {
        .members([
            "kind": .string(item.key.kind.rawValue), "code": .string(item.key.code),
            "heading": .string(item.thing.heading.text), "value": item.thing.value?.json,
            "rule": item.claims?.rule.map { .string($0.rawValue) },
            "date": item.thing.date.map { .string($0.text) }, "relation": .string(item.thing.relation.rawValue),
            "counts_as": item.excluded == nil ? item.amount?.json : nil,
            "range": item.range.map { .object(["from": $0.from.json, "to": $0.to.json]) },
            "events": .array(item.entity.events.map(\.json)),
        ])
    }
}
