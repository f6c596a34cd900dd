internal import FoundationEssentials
internal import ReportingDomain
internal import Shared

extension PageContext {
    /// Every digit of a stated number. A computed one can have dozens of decimal places: beyond six it is rounded to four
    /// and marked so; the JSON has all of them.
    private func digits(_ number: Decimal) -> String {
        let rounded = number.rounded(places: 6)
        return rounded == number
            ? self.language.number(number.description)
            : "≈ " + self.language.number(number.rounded(places: 4).description)
    }

    /// A quantity with its unit and its digits.
    func quantity(_ quantity: Quantity?, unit: String?) -> String? {
        let text = quantity.map { self.phrase($0) { self.digits($0) } }
        return text.map { text in unit.map { "\(text) \($0)" } ?? text }
    }

    /// An amount of money in short form: `Rp2,17 triliun`, `IDR 2.17 trillion`.
    func money(_ quantity: Quantity?, currency: String) -> String? {
        quantity.map { self.phrase($0) { self.language.amount($0, currency) } }
    }

    /// A count of people, in the plural where a language has one.
    ///
    /// - Parameter isFew: whether the kind of report leaves the number out because it is small.
    func persons(_ quantity: Quantity?, isFew: Bool) -> String? {
        if isFew, let least = self.kind.leastPersons { return self.phrase(.fewPersons, self.count(least)) }
        return quantity.map { self.phrase($0 == .exact(1) ? .person : .persons, self.quantity($0, unit: nil) ?? "") }
    }

    /// An amount with all its digits.
    func exactMoney(_ amount: Decimal, _ currency: String) -> String {
        "\(self.language.number(amount.description)) \(currency)"
    }

    func percent(_ shown: String) -> String { self.language.number(shown) + "%" }

    private func phrase(_ quantity: Quantity, _ shown: (Decimal) -> String) -> String {
        switch quantity {
        case .exact(let value): shown(value)
        case .about(let value): self.phrase(.about, shown(value))
        case .atLeast(let value): self.phrase(.atLeast, shown(value))
        case .atMost(let value): self.phrase(.atMost, shown(value))
        case .range(let from, let to): self.phrase(.fromTo, shown(from), shown(to))
        }
    }
}
