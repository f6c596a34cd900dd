/// The regularised incomplete beta function I_x(n/2, 1/2) for a whole n, which gives the tail of Student's t.
///
/// Continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions (dlmf.nist.gov/8.17), evaluated by the
/// modified Lentz method (Press et al., Numerical Recipes, 3rd edition, 2007, §5.2 and §6.4). Only basic arithmetic and
/// square roots are used, which IEEE 754 rounds correctly, so every platform gives the same bits.
enum IncompleteBeta {
    /// - Parameters:
    ///   - n: at least 1.
    ///   - x: from 0 to 1.
    ///   - y: 1 − x, given separately because the difference loses digits for x near 1.
    static func half(_ n: Int, x: Double, y: Double) -> Double {
        let a = Double(n) / 2
        let front = Self.power(x, halves: n) * y.squareRoot() / Self.beta(n)
        // The fraction converges fast below the mean of the distribution; above it, I_x(a, b) = 1 − I_y(b, a).
        return x < (a + 1) / (a + 2.5)
            ? front * Self.fraction(a, 0.5, x) / a : 1 - front * Self.fraction(0.5, a, y) / 0.5
    }

    /// x^(halves/2).
    private static func power(_ x: Double, halves: Int) -> Double {
        Root.power(x, halves / 2) * (halves.isMultiple(of: 2) ? 1 : x.squareRoot())
    }

    /// B(n/2, 1/2), from B(1/2, 1/2) = π and B(1, 1/2) = 2 by B(a + 1, b) = B(a, b) · a ÷ (a + b).
    private static func beta(_ n: Int) -> Double {
        var value = n.isMultiple(of: 2) ? 2 : Double.pi
        for step in stride(from: n.isMultiple(of: 2) ? 2 : 1, to: n, by: 2) {
            value *= Double(step) / Double(step + 1)
        }
        return value
    }

    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        func nonZero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / nonZero(1 - (a + b) * x / (a + 1))
        var result = d
        for step in 1...1000 {
            let m = Double(step)
            for term in [
                m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
            ] {
                d = 1 / nonZero(1 + term * d)
                c = nonZero(1 + term / c)
                result *= c * d
            }
            if abs(c * d - 1) < 4e-16 { break }
        }
        return result
    }
}
