internal import FoundationEssentials
internal import FundingMath
internal import Shared

extension Rule {
    static let amountsFitTheCurrency = Rule(
        "B29", of: FundedEntity.kinds, "An amount has no smaller unit than its currency."
    ) { entity, _ in
        guard let thing = FundedEntity(entity), let value = thing.value, let amount = value.amount.exact,
            case let places = MinorUnits.places(of: value.currency), amount.rounded(places: places) != amount
        else { return [] }
        return [
            RuleResult(
                "\(entity.name) states \(amount) \(value.currency); \(value.currency) has \(places == 0 ? "no smaller unit" : "\(places) decimal places").",
                thing.assertedBy)
        ]
    }
}

/// The smallest units of currencies, as ISO 4217 gives them.
enum MinorUnits {
    private static let none: Set<String> = [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
        "XOF", "XPF",
    ]
    private static let three: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
    private static let four: Set<String> = ["CLF", "UYW"]

    /// The maximum number of decimal places of an amount in the currency.
    static func places(of currency: String) -> Int {
        if Self.none.contains(currency) { return 0 }
        if Self.three.contains(currency) { return 3 }
        return Self.four.contains(currency) ? 4 : 2
    }
}
