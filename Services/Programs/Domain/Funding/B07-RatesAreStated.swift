internal import FundingMath
internal import Shared

extension Rule {
    static let ratesAreStated = Rule(
        "B07", version: 2, Partnership.self, "A sum across currencies has the rates that it needs."
    ) { thing, graph in
        let funding = Funding(of: thing.key, in: graph)
        let currencies = funding.currencies
        // Chooses the currency into which the fewest rates are missing.
        let bases = currencies.map { ($0, funding.lackingRates(into: $0)) }
        guard let (base, lacking) = bases.min(by: { $0.1.count < $1.1.count }), !lacking.isEmpty else { return [] }
        return [
            RuleResult(
                "The money of \(thing.name) is in \(currencies.joined(separator: ", ")), and no rate is stated between \(base) and \(lacking.joined(separator: ", ")) for its day or before; state exchange_rate.stated.",
                funding.events)
        ]
    }
}
