import FoundationEssentials

/// An exact fraction, for an evaluator that is independent of the one under test. Nil on overflow.
struct Fraction: Equatable {
    let above: Int128
    /// Greater than 0.
    let below: Int128

    init(_ whole: Int) { (self.above, self.below) = (Int128(whole), 1) }

    private init?(_ above: (Int128, overflow: Bool), _ below: (Int128, overflow: Bool)) {
        guard !above.overflow, !below.overflow, below.0 != 0 else { return nil }
        // The limit keeps the quotient exact enough to compare it.
        guard above.0.magnitude < 1 << 100, below.0.magnitude < 1 << 100 else { return nil }
        var (a, b) = (above.0.magnitude, below.0.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let divisor = Int128(max(a, 1)) * (below.0 < 0 ? -1 : 1)
        (self.above, self.below) = (above.0 / divisor, below.0 / divisor)
    }

    static func + (a: Self, b: Self) -> Self? {
        let (x, y) = (times(a.above, b.below), times(b.above, a.below))
        guard !x.overflow, !y.overflow else { return nil }
        let sum = x.0.addingReportingOverflow(y.0)
        return Fraction((sum.partialValue, sum.overflow), times(a.below, b.below))
    }

    static func * (a: Self, b: Self) -> Self? { Fraction(times(a.above, b.above), times(a.below, b.below)) }

    static prefix func - (a: Self) -> Self? { Fraction((-a.above, false), (a.below, false)) }

    var inverse: Fraction? { self.above == 0 ? nil : Fraction((self.below, false), (self.above, false)) }

    var isZero: Bool { self.above == 0 }

    private static func times(_ a: Int128, _ b: Int128) -> (Int128, overflow: Bool) {
        let product = a.multipliedReportingOverflow(by: b)
        return (product.partialValue, product.overflow)
    }

    /// Whether a decimal number equals this fraction, except for the rounding of a few operations with 38 digits.
    func isNearly(_ decimal: Decimal) -> Bool {
        guard let above = Decimal(string: "\(self.above)"), let below = Decimal(string: "\(self.below)") else {
            return false
        }
        let exact = above / below
        return abs(decimal - exact) <= max(abs(exact), 1) * (Decimal(string: "1e-25") ?? 0)
    }
}
