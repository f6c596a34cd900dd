public import FoundationEssentials
public import JSON
public import Shared

/// The stored exchange rates. No rate is looked up elsewhere, and none is chained through a third currency.
public struct ExchangeRates: Sendable {
    /// How much of `quote` one unit of `base` was worth on a day.
    public struct Rate: Sendable {
        public let value: Decimal
        /// The rate in the other direction, as it is stated; nil when it is stated in this direction.
        public let inverse: Decimal?
        public let day: CalendarDate
        public let base: String
        public let quote: String
        public let events: [EventRef]
        /// Whether no rule decides between the rates stated for the day; `value` is then one of them.
        let isUndecided: Bool

        /// An amount of `base` in `quote`.
        func converted(_ amount: Decimal) -> Decimal {
            // A quotient of the stated numbers is more exact than a product with their rounded inverse.
            self.inverse.map { amount / $0 } ?? amount * self.value
        }

        public var json: JSONValue {
            .object([
                "base": .string(self.base), "quote": .string(self.quote), "on": .string(self.day.description),
                "rate": self.value.json, "events": .array(self.events.map(\.json)),
            ])
        }
    }

    public let all: [Rate]
    /// By the two currencies in byte order, sorted by day.
    private let byPair: [[String]: [Rate]]

    init(_ rates: [Folded<ExchangeRate>]) {
        let all: [Rate] = rates.compactMap { rate in
            guard let base = rate.base, let quote = rate.quote, let day = rate.on,
                let value = rate.steps.last?.values(\.rate).first
            else { return nil }
            let isUndecided = rate.rate == nil
            return Rate(
                value: value, inverse: nil, day: day, base: base, quote: quote, events: rate.events,
                isUndecided: isUndecided)
        }.sorted { ($0.day, $0.base, $0.quote) < ($1.day, $1.base, $1.quote) }
        self.all = all
        self.byPair = Dictionary(grouping: all) { [$0.base, $0.quote].sorted() }
    }

    /// The last rate on or before the day, in either direction; nil for an unknown day.
    public func rate(from: String, to: String, on date: CoarseDate?) -> Rate? {
        guard let day = date?.latest else { return nil }
        let own = self.byPair[[from, to].sorted()] ?? []
        // Finds the first rate that is later than the day.
        var (low, high) = (0, own.count)
        while low < high {
            let middle = (low + high) / 2
            if own[middle].day <= day { low = middle + 1 } else { high = middle }
        }
        let usable = own[..<low]
        let last = usable.last?.day
        // Of two rates of the same day, the one that was stated in this direction.
        let chosen = usable.reversed().prefix { $0.day == last }.first { $0.base == from } ?? usable.last
        return chosen.map { rate in
            rate.base == from
                ? rate
                : Rate(
                    value: 1 / rate.value, inverse: rate.value, day: rate.day, base: from, quote: to,
                    events: rate.events,
                    isUndecided: rate.isUndecided)
        }
    }
}
