import Foundation
import Testing

@testable import IndicatorMath

struct LeastSquaresTests {
    /// y = 1, 2, 4 at t = 1, 2, 3: slope 1.5, intercept −2/3, residuals 1/6, −1/3, 1/6.
    @Test func aLineByHand() throws {
        let fit = try #require(LeastSquares([[1, 1], [1, 2], [1, 3]], [1, 2, 4]))
        #expect(isNear(fit.coefficients[1], 1.5, relative: 1e-14))
        #expect(isNear(fit.coefficients[0], -2.0 / 3, relative: 1e-13))
        for (residual, expected) in zip(fit.residuals, [1.0 / 6, -1.0 / 3, 1.0 / 6]) {
            #expect(isNear(residual, expected, relative: 1e-13))
        }
        // (XᵀX)⁻¹ = [[14, −6], [−6, 3]] ÷ 6.
        let expected = [[14.0 / 6, -1], [-1, 0.5]]
        for (row, other) in zip(fit.unscaledCovariance, expected) {
            for (a, b) in zip(row, other) { #expect(isNear(a, b, relative: 1e-13)) }
        }
    }

    @Test func singularDesignsAreRefused() {
        #expect(LeastSquares([[1, 2], [1, 2], [1, 2]], [1, 2, 3]) == nil)
        #expect(LeastSquares([[1, 1, 2], [1, 2, 3], [1, 3, 4], [1, 4, 5]], [1, 2, 3, 5]) == nil)
        #expect(LeastSquares([[1, 0], [1, 0]], [1, 2]) == nil)
        #expect(LeastSquares([[1, 1]], [1]) == nil)
        #expect(LeastSquares([], []) == nil)
        #expect(LeastSquares([[1, 1], [1, 2]], [1]) == nil)
    }

    /// The normal equations would lose all digits here: the columns differ by one part in 10⁸.
    @Test func nearlyDependentColumnsAreSolved() throws {
        let small = 1e-8
        let rows = (1...6).map { [1, 1 + small * Double($0 * $0)] }
        let fit = try #require(LeastSquares(rows, rows.map { 3 + 2 * $0[1] }))
        #expect(isNear(fit.coefficients[1], 2, relative: 1e-6))
    }

    /// The residuals are orthogonal to every column.
    @Test func residualsAreOrthogonal() throws {
        var numbers = EffectTestNumbers(seed: 11)
        for _ in 0..<20 {
            let rows = (1...9).map { [1, Double($0), Double(Int.random(in: 0..<50, using: &numbers))] }
            let values = numbers.values(9, below: 1000).map(\.binary)
            let fit = try #require(LeastSquares(rows, values))
            for column in 0..<3 {
                #expect(abs(LeastSquares.dot(fit.residuals, rows.map { $0[column] })) < 1e-8)
            }
        }
    }

    @Test func aModelWithoutDegreesOfFreedomIsRefused() {
        #expect(LinearModel([[1, 1], [1, 2]], [1, 2]) == nil)
        #expect(LinearModel([], []) == nil)
    }
}
