internal import FundingMath
internal import Shared

extension MoneyConversion {
    /// One for each currency of the money into which a rate converts any of the other money; none for money in one
    /// currency.
    static func all(_ facts: PartnershipFacts) -> [MoneyConversion] {
        let currencies = facts.funding.currencies
        guard currencies.count > 1 else { return [] }
        return currencies.compactMap { MoneyConversion(into: $0, facts) }
    }

    private init?(into currency: String, _ facts: PartnershipFacts) {
        let result = facts.funding.sums(in: currency, asOf: facts.asOf)
        let rates = Set((result.counted + result.widening).compactMap(\.rate).map { UsedRate($0) })
        guard !rates.isEmpty else { return nil }
        let left = Dictionary(grouping: result.excluded.filter { $0.item.excluded == nil }) {
            NotConvertedMoney(currency: $0.item.currency ?? "", reason: $0.reason.reason, records: [])
        }
        self.init(
            currency: currency, sums: result.sums.map { MoneySum($0) },
            rates: rates.sorted { ($0.on, $0.base, $0.quote) < ($1.on, $1.base, $1.quote) },
            notConverted: left.map { group, items in
                NotConvertedMoney(
                    currency: group.currency, reason: group.reason,
                    records: items.map(\.item.key).sorted().compactMap { Code($0.code) })
            }.sorted { ($0.currency, $0.reason.rawValue) < ($1.currency, $1.reason.rawValue) })
    }
}

extension UsedRate {
    fileprivate init(_ rate: ExchangeRates.Rate) {
        let isInverse = rate.inverse != nil
        self.init(
            base: isInverse ? rate.quote : rate.base, quote: isInverse ? rate.base : rate.quote, on: rate.day,
            rate: (rate.inverse ?? rate.value).rounded(places: 10), events: rate.events)
    }
}
