internal import FoundationEssentials

/// A linear model of a series, fitted by least squares, whose first column is the constant 1.
///
/// The first value is subtracted from all values, exactly, before they become binary numbers. So large values that
/// differ little lose no digits.
struct LinearModel {
    /// The fit of the shifted values.
    private let fit: LeastSquares
    private let rows: [[Double]]
    private let shift: Double
    /// The greatest distance of a value from the first.
    private let spread: Double
    /// The greatest size in each column of the design.
    private let columnSizes: [Double]
    /// n less the number of coefficients.
    let degrees: Int
    /// Whether the residuals are no more than rounding errors, in which case no error can be estimated from them.
    let isExact: Bool
    /// √(Σ residual² ÷ degrees); 0 for an exact fit.
    let residualError: Double
    /// 1 − Σ residual² ÷ Σ (value − mean)²; nil where all values are equal.
    let rSquared: Double?

    /// Residuals up to this part of the spread count as rounding errors.
    private static let tolerance = 1e-11
    /// Numbers up to this part of those that they were computed from count as zero.
    private static let zero = 1e-13

    /// Nil for a singular design, or without residual degrees of freedom.
    init?(_ rows: [[Double]], _ values: [Decimal]) {
        guard let first = values.first else { return nil }
        let shifted = values.map { ($0 - first).binary }
        guard let fit = LeastSquares(rows, shifted), rows.count > fit.coefficients.count else { return nil }
        let count = Double(rows.count)
        let squares = LeastSquares.dot(fit.residuals, fit.residuals)
        let mean = shifted.reduce(0, +) / count
        let deviations = shifted.map { $0 - mean }
        let spread = shifted.reduce(0) { max($0, abs($1)) }
        self.fit = fit
        self.rows = rows
        self.shift = first.binary
        self.spread = spread
        self.columnSizes = fit.coefficients.indices.map { column in rows.reduce(0) { max($0, abs($1[column])) } }
        self.degrees = rows.count - fit.coefficients.count
        self.isExact = (squares / count).squareRoot() <= Self.tolerance * spread
        self.residualError = self.isExact ? 0 : (squares / Double(self.degrees)).squareRoot()
        self.rSquared =
            spread == 0 ? nil : self.isExact ? 1 : 1 - squares / LeastSquares.dot(deviations, deviations)
    }

    /// Σ (difference of neighbouring residuals)² ÷ Σ residual² (Durbin and Watson 1950); nil for an exact fit. About 2
    /// without autocorrelation; unreliable in short series.
    var durbinWatson: Double? {
        guard !self.isExact else { return nil }
        let steps = zip(self.fit.residuals, self.fit.residuals.dropFirst()).map { $1 - $0 }
        return LeastSquares.dot(steps, steps) / LeastSquares.dot(self.fit.residuals, self.fit.residuals)
    }

    /// A coefficient; 0 where it adds no more than a rounding error to any value.
    func estimate(_ column: Int) -> Double {
        let coefficient = self.fit.coefficients[column]
        guard column > 0 else {
            return Self.rounded(coefficient + self.shift, beside: max(self.spread, abs(self.shift)))
        }
        return Self.rounded(coefficient, beside: self.spread / max(self.columnSizes[column], 1))
    }

    private static func rounded(_ number: Double, beside scale: Double) -> Double {
        abs(number) <= Self.zero * scale ? 0 : number
    }

    func standardError(_ column: Int) -> Double {
        self.residualError * max(0, self.fit.unscaledCovariance[column][column]).squareRoot()
    }

    /// The standard error that allows for autocorrelation of neighbouring points: Newey and West 1987 with one lag, whose
    /// weight is a half, times n ÷ degrees under the root. Poor for strong autocorrelation (Turner et al. 2021).
    func robustError(_ column: Int) -> Double {
        let scores = zip(self.rows, self.fit.residuals).map { row, residual in row.map { $0 * residual } }
        let weights = self.fit.unscaledCovariance[column]
        // Σ of the products of the weighted scores: of each point with itself, and half of those with its neighbours.
        let weighted = scores.map { LeastSquares.dot($0, weights) }
        let own = LeastSquares.dot(weighted, weighted)
        let neighbours = LeastSquares.dot(weighted, Array(weighted.dropFirst()))
        let scale = Double(self.rows.count) / Double(self.degrees)
        return max(0, scale * (own + neighbours)).squareRoot()
    }

    /// The value of the fitted line at a row of the design; 0 where it is no more than a rounding error.
    func fitted(_ row: [Double]) -> Double {
        let value = LeastSquares.dot(row, self.fit.coefficients) + self.shift
        return Self.rounded(value, beside: max(self.spread, abs(self.shift)))
    }

    /// The observed value less the fitted line, without rounding the value first.
    func deviation(of value: Decimal, from first: Decimal, at row: [Double]) -> Double {
        (value - first).binary - LeastSquares.dot(row, self.fit.coefficients)
    }

    /// The standard error of a new observation at a row: s·√(1 + xᵀ(XᵀX)⁻¹x).
    func predictionError(_ row: [Double]) -> Double {
        let product = self.fit.unscaledCovariance.map { LeastSquares.dot($0, row) }
        return self.residualError * (1 + LeastSquares.dot(row, product)).squareRoot()
    }

    /// Whether a deviation is no more than a rounding error beside the values.
    func isRounding(_ deviation: Double, beside values: [Decimal]) -> Bool {
        let first = values.first ?? 0
        let spread = values.reduce(0.0) { max($0, abs(($1 - first).binary)) }
        return abs(deviation) <= Self.tolerance * spread
    }
}
