internal import FoundationEssentials
internal import JSON
internal import Shared

/// The rates that are stored. Nothing is looked up elsewhere, and nothing is chained through a third currency.
struct ExchangeRates: Sendable {
    struct Rate: Sendable {
        let value: Decimal
        let day: CalendarDate
        let base: String
        let quote: String
        let events: [EventRef]

        var json: JSONValue {
            .object([
                "base": .string(self.base), "quote": .string(self.quote), "on": .string(self.day.description),
                "rate": self.value.json, "events": .array(self.events.map(\.json)),
            ])
        }
    }

    let all: [Rate]

    init(_ rates: [Folded<ExchangeRate>]) {
        self.all = rates.compactMap { rate in
            guard let base = rate.base, let quote = rate.quote, let day = rate.on, let value = rate.rate else {
                return nil
            }
            return Rate(value: value, day: day, base: base, quote: quote, events: rate.events)
        }.sorted { ($0.day, $0.base, $0.quote) < ($1.day, $1.base, $1.quote) }
    }

    /// The last rate on or before the day, either way round; of an unknown day the last rate of all.
    func rate(from: String, to: String, on date: CoarseDate?) -> Rate? {
        let day = date?.latest
        let usable = self.all.filter { rate in
            (rate.base == from && rate.quote == to || rate.base == to && rate.quote == from)
                && (day.map { rate.day <= $0 } ?? true)
        }
        let last = usable.last?.day
        // Of two of one day the one that was stated this way round.
        return (usable.last { $0.day == last && $0.base == from } ?? usable.last).map { rate in
            rate.base == from
                ? rate
                : Rate(value: 1 / rate.value, day: rate.day, base: from, quote: to, events: rate.events)
        }
    }
}
