internal import FoundationEssentials

/// A decimal number of 38 significant digits, with correct rounding half away from zero after each operation.
///
/// `Decimal` itself is not used to compute: it truncates quotients, gives 0 for 1 ÷ 3.4·10³⁸, and a product such as
/// 10⁻⁷⁰ × 10⁻⁷⁰ crashes the process.
struct FormulaNumber: Sendable {
    private let isNegative: Bool
    /// Below 10³⁸.
    private let coefficient: UInt128
    private let exponent: Int

    private static let digits = 38
    private static let limit = WideNumber.powers[Self.digits]

    private init(_ isNegative: Bool, _ coefficient: UInt128, _ exponent: Int) {
        self.isNegative = isNegative && coefficient != 0
        self.coefficient = coefficient
        self.exponent = coefficient == 0 ? 0 : exponent
    }

    /// Rounds half away from zero to 38 digits.
    private init(_ isNegative: Bool, rounding wide: WideNumber, _ exponent: Int) {
        var (rest, dropped) = (wide, 0)
        // Only the last digit that is dropped decides whether the number is rounded up, so the digits dropped in
        // earlier rounds do not matter.
        while rest.high != 0 || rest.low >= Self.limit {
            let count = rest.high != 0 ? Self.excess(rest) : 1
            let last = rest.divided(by: WideNumber.powers[count - 1]).quotient.divided(by: 10)
            rest = last.quotient
            dropped += count
            if rest.high == 0, rest.low < Self.limit {
                let rounded = rest.low + (last.remainder >= 5 ? 1 : 0)
                self.init(
                    isNegative, rounded == Self.limit ? rounded / 10 : rounded,
                    exponent + dropped + (rounded == Self.limit ? 1 : 0))
                return
            }
        }
        self.init(isNegative, rest.low, exponent)
    }

    /// How many digits can be dropped from a number so that at least 38 digits remain: at least 1, at most 38.
    private static func excess(_ wide: WideNumber) -> Int {
        // The number is at least 2¹²⁸, which has 39 digits.
        var count = 1
        while count < Self.digits, WideNumber(Self.limit, times: WideNumber.powers[count]) <= wide { count += 1 }
        return count
    }

    static let zero = FormulaNumber(false, 0, 0)
    static let one = FormulaNumber(false, 1, 0)
    static let hundred = FormulaNumber(false, 100, 0)

    var isZero: Bool { self.coefficient == 0 }
    var isBelowZero: Bool { self.isNegative }

    static prefix func - (a: Self) -> Self { FormulaNumber(!a.isNegative, a.coefficient, a.exponent) }

    static func + (a: Self, b: Self) -> Self {
        if a.isZero { return b }
        if b.isZero { return a }
        let (upper, lower) = a.exponent >= b.exponent ? (a, b) : (b, a)
        let distance = upper.exponent - lower.exponent
        let wide = upper.scaled(by: distance)
        let isSum = upper.isNegative == lower.isNegative
        // Digits below the last one are cut off: rounding half away from zero does not depend on them.
        let small = WideNumber(lower.coefficient(without: distance - wide.distance, isRoundedUp: !isSum))
        let exponent = upper.exponent - wide.distance
        if isSum { return FormulaNumber(upper.isNegative, rounding: wide.number + small, exponent) }
        return wide.number >= small
            ? FormulaNumber(upper.isNegative, rounding: wide.number - small, exponent)
            : FormulaNumber(lower.isNegative, rounding: small - wide.number, exponent)
    }

    /// The coefficient without its last digits.
    private func coefficient(without count: Int, isRoundedUp: Bool) -> UInt128 {
        guard count <= Self.digits else { return isRoundedUp ? 1 : 0 }
        let parts = self.coefficient.quotientAndRemainder(dividingBy: WideNumber.powers[count])
        return parts.quotient + (isRoundedUp && parts.remainder != 0 ? 1 : 0)
    }

    /// The coefficient with more zeros at its end: as many as asked for, or so many that it has 76 digits.
    private func scaled(by distance: Int) -> (number: WideNumber, distance: Int) {
        guard distance > Self.digits else {
            return (WideNumber(self.coefficient, times: WideNumber.powers[distance]), distance)
        }
        var (whole, added) = (self.coefficient, 0)
        while added < distance, whole < Self.limit / 10 {
            whole *= 10
            added += 1
        }
        let more = min(distance - added, Self.digits)
        return (WideNumber(whole, times: WideNumber.powers[more]), added + more)
    }

    static func - (a: Self, b: Self) -> Self { a + -b }

    static func * (a: Self, b: Self) -> Self {
        FormulaNumber(
            a.isNegative != b.isNegative, rounding: WideNumber(a.coefficient, times: b.coefficient),
            a.exponent + b.exponent)
    }

    /// Nil when the divisor is zero.
    static func / (a: Self, b: Self) -> Self? {
        guard !b.isZero else { return nil }
        guard !a.isZero else { return .zero }
        // The quotient of a number of 76 digits has at least 38 digits.
        let wide = a.scaled(by: 2 * Self.digits)
        let parts = wide.number.divided(by: b.coefficient)
        let isShort = parts.quotient < WideNumber(Self.limit)
        let isUp = isShort && parts.remainder * 2 >= b.coefficient
        return FormulaNumber(
            a.isNegative != b.isNegative, rounding: isUp ? parts.quotient + WideNumber(1) : parts.quotient,
            a.exponent - wide.distance - b.exponent
        ).withoutZeros
    }

    private var withoutZeros: FormulaNumber {
        var (rest, exponent) = (self.coefficient, self.exponent)
        for count in [32, 16, 8, 4, 2, 1] {
            let parts = rest.quotientAndRemainder(dividingBy: WideNumber.powers[count])
            if rest != 0, parts.remainder == 0 { (rest, exponent) = (parts.quotient, exponent + count) }
        }
        return FormulaNumber(self.isNegative, rest, exponent)
    }
}

extension FormulaNumber {
    /// Nil for a `Decimal` that is not a number.
    init?(_ decimal: Decimal) {
        var (whole, exponent, zeros) = (UInt128(0), 0, 0)
        var (isNegative, hasPoint) = (false, false)
        for byte in decimal.description.utf8 {
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): hasPoint = true
            case UInt8(ascii: "0"):
                // Zeros are counted, and appended when another digit follows.
                zeros += 1
                exponent -= hasPoint ? 1 : 0
            case UInt8(ascii: "1")...UInt8(ascii: "9"):
                for _ in 0..<(whole == 0 ? 0 : zeros) {
                    let more = whole.multipliedReportingOverflow(by: 10)
                    guard !more.overflow else { return nil }
                    whole = more.partialValue
                }
                zeros = 0
                exponent -= hasPoint ? 1 : 0
                let more = whole.multipliedReportingOverflow(by: 10)
                let next = more.partialValue.addingReportingOverflow(UInt128(byte - UInt8(ascii: "0")))
                guard !more.overflow, !next.overflow else { return nil }
                whole = next.partialValue
            default: return nil
            }
        }
        // A `Decimal` can have 39 digits.
        self.init(isNegative, rounding: WideNumber(whole), exponent + zeros)
    }

    /// The number as a `Decimal` of 127 decimal places at most; nil when it is too large, or too small for them.
    var decimal: Decimal? {
        var number = self.withoutZeros
        while number.exponent > 127, number.coefficient < Self.limit / 10 {
            number = FormulaNumber(number.isNegative, number.coefficient * 10, number.exponent - 1)
        }
        if number.exponent < -127 {
            let dropped = -127 - number.exponent
            guard dropped <= Self.digits else { return nil }
            let last = number.coefficient / WideNumber.powers[dropped - 1]
            number = FormulaNumber(number.isNegative, last / 10 + (last % 10 >= 5 ? 1 : 0), -127)
        }
        guard self.isZero || !number.isZero, number.exponent <= 127 else { return nil }
        if number.coefficient <= UInt128(UInt64.max), (-100...100).contains(number.exponent) {
            return Decimal(
                sign: number.isNegative ? .minus : .plus, exponent: number.exponent,
                significand: Decimal(UInt64(truncatingIfNeeded: number.coefficient)))
        }
        return Decimal(string: "\(number.isNegative ? "-" : "")\(number.coefficient)e\(number.exponent)")
    }
}
