/// A whole number from 0 to 2²⁵⁶ − 1: 77 digits. It holds the exact sum or product of two numbers of 38 digits.
struct WideNumber: Comparable {
    let high: UInt128
    let low: UInt128

    init(_ low: UInt128) { (self.high, self.low) = (0, low) }

    private init(high: UInt128, low: UInt128) { (self.high, self.low) = (high, low) }

    /// The product of two numbers; it cannot overflow.
    init(_ a: UInt128, times b: UInt128) {
        let product = a.multipliedFullWidth(by: b)
        self.init(high: product.high, low: product.low)
    }

    /// Powers of ten from 0 to 38; the greatest has 127 bits.
    static let powers: [UInt128] = (0..<38).reduce(into: [1]) { powers, _ in
        powers.append(powers[powers.count - 1] * 10)
    }

    static func < (a: Self, b: Self) -> Bool { a.high != b.high ? a.high < b.high : a.low < b.low }

    /// The sum, which must be below 2²⁵⁶, as it is for two numbers of 76 digits.
    static func + (a: Self, b: Self) -> Self {
        let low = a.low.addingReportingOverflow(b.low)
        return WideNumber(high: a.high &+ b.high &+ (low.overflow ? 1 : 0), low: low.partialValue)
    }

    /// The difference; `a` must not be less than `b`.
    static func - (a: Self, b: Self) -> Self {
        let low = a.low.subtractingReportingOverflow(b.low)
        return WideNumber(high: a.high &- b.high &- (low.overflow ? 1 : 0), low: low.partialValue)
    }

    /// - Parameter divisor: not 0.
    func divided(by divisor: UInt128) -> (quotient: WideNumber, remainder: UInt128) {
        let high = self.high.quotientAndRemainder(dividingBy: divisor)
        let low = divisor.dividingFullWidth((high.remainder, self.low))
        return (WideNumber(high: high.quotient, low: low.quotient), low.remainder)
    }
}
