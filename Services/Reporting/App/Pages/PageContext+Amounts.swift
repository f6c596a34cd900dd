internal import FoundationEssentials
internal import JSON
internal import Shared

extension PageContext {
    /// A quantity with its unit, every digit of it.
    func quantity(_ value: JSONValue?, unit: String?) -> String? {
        let text = self.quantity(value) { self.language.number($0) }
        return text.map { text in unit.map { "\(text) \($0)" } ?? text }
    }

    /// An amount of money as one says it: `Rp2,17 triliun`, `IDR 2.17 trillion`.
    func money(_ value: JSONValue?, currency: String) -> String? {
        self.quantity(value) { self.said($0, currency) }
    }

    private func quantity(_ value: JSONValue?, _ shown: (String) -> String) -> String? {
        switch value {
        case .number(let number)?: return shown(number.text)
        case .object(let members)?:
            func part(_ key: String) -> String? {
                if case .number(let number)? = members[key] { shown(number.text) } else { nil }
            }
            if let about = part("about") { return self.phrase("about", about) }
            if let least = part("at_least") { return self.phrase("at_least", least) }
            if let most = part("at_most") { return self.phrase("at_most", most) }
            if let from = part("from"), let to = part("to") { return self.phrase("from_to", from, to) }
            return nil
        default: return nil
        }
    }

    private static let units: [PageLanguage: [(Decimal, String)]] = [
        .indonesian: [(1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"), (1_000_000, "juta")],
        .english: [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")],
        .korean: [(1_000_000_000_000, "조"), (100_000_000, "억"), (10_000, "만")],
    ]

    private func said(_ digits: String, _ currency: String) -> String {
        let amount = Decimal(string: digits) ?? 0
        let unit = Self.units[self.language]?.first { abs(amount) >= $0.0 }
        // Up to three decimals, without needless zeros: what was rounded in a source is not made longer here.
        var number = unit.map { (amount / $0.0).fixed(places: 3) } ?? digits
        if number.contains(".") {
            while number.hasSuffix("0") { number.removeLast() }
            if number.hasSuffix(".") { number.removeLast() }
        }
        let shown = self.language.number(number)
        switch self.language {
        case .korean: return "\(shown)\(unit?.1 ?? "") \(currency == "IDR" ? "루피아" : currency)"
        case .indonesian:
            return (currency == "IDR" ? "Rp\(shown)" : "\(currency) \(shown)") + (unit.map { " \($0.1)" } ?? "")
        case .english: return "\(currency) \(shown)" + (unit.map { " \($0.1)" } ?? "")
        }
    }
}
