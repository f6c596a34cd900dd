/// Ordinary least squares by Householder QR (Golub and Van Loan, Matrix Computations, 4th edition, 2013, §5.2 and §5.3).
/// The normal equations would square the condition number.
struct LeastSquares {
    let coefficients: [Double]
    /// Observed less fitted, in the order of the rows.
    let residuals: [Double]
    /// (XᵀX)⁻¹ = R⁻¹R⁻ᵀ: the covariance of the coefficients divided by the residual variance.
    let unscaledCovariance: [[Double]]

    /// A column counts as a linear combination of the columns before it when less than this part of it remains.
    private static let rankTolerance = 1e-10

    /// Nil when the columns are not linearly independent, or there are fewer rows than columns.
    ///
    /// - Parameter rows: not empty, of equal length, as many as values.
    init?(_ rows: [[Double]], _ values: [Double]) {
        guard let width = rows.first?.count, rows.count >= width, rows.count == values.count else { return nil }
        var columns = (0..<width).map { column in rows.map { $0[column] } }
        var rotated = values
        let lengths = columns.map { Self.length($0[...]) }
        for column in 0..<width {
            guard
                let vector = Self.reflector(
                    columns[column][column...], least: Self.rankTolerance * lengths[column])
            else { return nil }
            for other in column..<width { Self.reflect(&columns[other], by: vector, from: column) }
            Self.reflect(&rotated, by: vector, from: column)
        }
        let inverse = Self.inverse(ofUpper: columns, width)
        let coefficients = (0..<width).map { row in
            (row..<width).reduce(0) { $0 + inverse[row][$1] * rotated[$1] }
        }
        self.coefficients = coefficients
        self.residuals = zip(rows, values).map { row, value in value - Self.dot(row, coefficients) }
        self.unscaledCovariance = (0..<width).map { row in
            (0..<width).map { column in Self.dot(inverse[row], inverse[column]) }
        }
    }

    static func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }

    private static func length(_ vector: ArraySlice<Double>) -> Double {
        vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    /// The vector v of the reflection I − 2vvᵀ ÷ vᵀv that makes all but the first element zero; nil when the length is
    /// not above the least.
    private static func reflector(_ column: ArraySlice<Double>, least: Double) -> [Double]? {
        let length = Self.length(column)
        guard let head = column.first, length > least else { return nil }
        return [head + (head < 0 ? -length : length)] + column.dropFirst()
    }

    private static func reflect(_ vector: inout [Double], by reflector: [Double], from start: Int) {
        let factor = 2 * Self.dot(reflector, Array(vector[start...])) / Self.dot(reflector, reflector)
        for (offset, element) in reflector.enumerated() { vector[start + offset] -= factor * element }
    }

    /// The inverse of the upper triangle, by rows.
    private static func inverse(ofUpper columns: [[Double]], _ width: Int) -> [[Double]] {
        var inverse = Array(repeating: Array(repeating: 0.0, count: width), count: width)
        for column in 0..<width {
            inverse[column][column] = 1 / columns[column][column]
            for row in stride(from: column - 1, through: 0, by: -1) {
                let sum = (row + 1...column).reduce(0) { $0 + columns[$1][row] * inverse[$1][column] }
                inverse[row][column] = -sum / columns[row][row]
            }
        }
        return inverse
    }
}
