internal import FoundationEssentials

extension Decimal {
    /// a × factor ÷ b, rounded to 38 digits; nil when the divisor is zero or the result cannot be written.
    ///
    /// `Decimal` itself cuts quotients off, and a very small product ends the process (decision 0029).
    static func quotient(_ a: Decimal, _ b: Decimal, times factor: Decimal = 1) -> Decimal? {
        guard let a = FormulaNumber(a), let b = FormulaNumber(b), let factor = FormulaNumber(factor) else { return nil }
        return (a * factor / b)?.decimal
    }

    /// The same, for a divisor that is not zero.
    static func divided(_ a: Decimal, _ b: Decimal, times factor: Decimal = 1) throws(NotDefined) -> Decimal {
        guard let result = Self.quotient(a, b, times: factor) else { throw .outOfRange }
        return result
    }
}
