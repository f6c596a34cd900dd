public import FoundationEssentials
internal import Shared

extension PageLanguage {
    /// An amount of money in short form: `Rp2,17 triliun`, `IDR 2.17 trillion`.
    public func amount(_ amount: Decimal, _ currency: String) -> String {
        let unit = self.units.first { abs(amount) >= $0.size }
        // Up to three decimals, without trailing zeros: a figure that a source rounded does not get longer here.
        var number = unit.map { (amount / $0.size).fixed(places: 3) } ?? amount.description
        if number.contains(".") {
            while number.hasSuffix("0") { number.removeLast() }
            if number.hasSuffix(".") { number.removeLast() }
        }
        let shown = self.number(number)
        let isRupiah = currency == "IDR"
        switch self {
        case .korean: return "\(shown)\(unit?.name ?? "") \(isRupiah ? "루피아" : currency)"
        case .indonesian:
            return (isRupiah ? "Rp\(shown)" : "\(currency) \(shown)") + (unit.map { " \($0.name)" } ?? "")
        case .english: return "\(currency) \(shown)" + (unit.map { " \($0.name)" } ?? "")
        }
    }

    /// The large units of money, the largest first.
    private var units: [(size: Decimal, name: String)] {
        switch self {
        case .indonesian: [(1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"), (1_000_000, "juta")]
        case .english: [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")]
        case .korean: [(1_000_000_000_000, "조"), (100_000_000, "억"), (10_000, "만")]
        }
    }
}
