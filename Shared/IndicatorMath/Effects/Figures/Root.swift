/// Powers and roots from multiplication and comparison only, so that every platform gives the same bits. The functions
/// of the C library may differ in the last bit.
enum Root {
    /// x^(numerator ÷ denominator).
    ///
    /// - Parameters:
    ///   - x: above zero.
    ///   - denominator: above zero.
    static func power(_ x: Double, _ numerator: Int, over denominator: Int) -> Double {
        var (a, b) = (numerator, denominator)
        while b != 0 { (a, b) = (b, a % b) }
        return Self.power(Self.root(x, denominator / a), numerator / a)
    }

    /// x^exponent by repeated squaring.
    ///
    /// - Parameter exponent: not below zero.
    static func power(_ x: Double, _ exponent: Int) -> Double {
        var (result, square, rest) = (1.0, x, exponent)
        while rest > 0 {
            if !rest.isMultiple(of: 2) { result *= square }
            square *= square
            rest /= 2
        }
        return result
    }

    /// The positive root of a positive number, by bisection until two neighbouring numbers enclose it.
    private static func root(_ x: Double, _ degree: Int) -> Double {
        guard degree > 1 else { return x }
        var (low, high) = (min(1, x), max(1, x))
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { break }
            if Self.power(middle, degree) <= x { low = middle } else { high = middle }
        }
        // The number whose power is nearer.
        return x - Self.power(low, degree) <= Self.power(high, degree) - x ? low : high
    }
}
