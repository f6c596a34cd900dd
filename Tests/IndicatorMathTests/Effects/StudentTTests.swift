import Foundation
import Testing

@testable import IndicatorMath

struct StudentTTests {
    @Test func thePrintedTablesAgree() throws {
        let entries = try EffectOracles.read().studentT
        #expect(entries.count == 14)
        for entry in entries {
            let student = StudentT(degrees: entry.degrees)
            #expect(abs(student.twoSidedP(entry.quantile) - entry.p) < 1e-4, "\(entry)")
            #expect(abs(student.critical(twoSided: entry.p) - entry.quantile) <= 5.0001e-4, "\(entry)")
        }
    }

    /// p = 0.05: for one degree t = tan(0.475 π), for two t² = 2 · 0.95² ÷ (1 − 0.95²), for four
    /// t = 2√(cos(arccos(√α) ÷ 3) ÷ √α − 1) with α = 4 · 0.025 · 0.975.
    @Test func theQuantileHasAllDigits() {
        #expect(isNear(StudentT(degrees: 1).criticalFivePercent, tan(0.475 * Double.pi), relative: 1e-13))
        #expect(isNear(StudentT(degrees: 2).criticalFivePercent, (1.805 / 0.0975).squareRoot(), relative: 1e-13))
        let alpha = (4 * 0.025 * 0.975).squareRoot()
        let four = 2 * (cos(acos(alpha) / 3) / alpha - 1).squareRoot()
        #expect(isNear(StudentT(degrees: 4).criticalFivePercent, four, relative: 1e-13))
    }

    @Test func theQuantileInvertsP() {
        for degrees in [1, 2, 3, 4, 5, 8, 17, 60, 400] {
            for p in [0.9, 0.5, 0.1, 0.05, 0.01, 1e-6] {
                let student = StudentT(degrees: degrees)
                #expect(isNear(student.twoSidedP(student.critical(twoSided: p)), p, relative: 1e-13))
            }
        }
    }

    /// Closed forms for one to four degrees of freedom, near the centre and far in the tail.
    @Test(arguments: [0.0, 1e-6, 0.01, 0.3, 1, 1.5, 2.571, 4, 10, 100])
    func theClosedFormsAgree(_ t: Double) {
        let one = 1 - 2 / Double.pi * atan(t)
        #expect(abs(StudentT(degrees: 1).twoSidedP(t) - one) < 1e-14)
        let two = 1 - t / (2 + t * t).squareRoot()
        #expect(abs(StudentT(degrees: 2).twoSidedP(t) - two) < 1e-14)
        let angle = atan(t / 3.0.squareRoot())
        let three = 1 - 2 / Double.pi * (angle + sin(angle) * cos(angle))
        #expect(abs(StudentT(degrees: 3).twoSidedP(t) - three) < 1e-14)
        let four = atan(t / 2)
        #expect(abs(StudentT(degrees: 4).twoSidedP(t) - (1 - sin(four) * (1 + cos(four) * cos(four) / 2))) < 1e-14)
    }

    /// For two degrees p = 1 − t ÷ √(2 + t²), which is 1 ÷ t² in the far tail: no digits are lost there.
    @Test func theTailKeepsItsDigits() {
        #expect(isNear(StudentT(degrees: 2).twoSidedP(1e8), 1e-16, relative: 1e-12))
        #expect(isNear(StudentT(degrees: 1).twoSidedP(1e9), 2 / Double.pi * 1e-9, relative: 1e-12))
        #expect(StudentT(degrees: 4).twoSidedP(.infinity) == 0)
        #expect(StudentT(degrees: 4).twoSidedP(1e200) == 0)
    }

    @Test func theSignDoesNotMatterAndPFalls() {
        for degrees in [1, 2, 7, 58, 500] {
            let student = StudentT(degrees: degrees)
            var last = 1.0
            #expect(student.twoSidedP(0) == 1)
            for t in stride(from: 0.25, through: 12, by: 0.25) {
                let p = student.twoSidedP(t)
                #expect(p == student.twoSidedP(-t))
                #expect(p < last)
                last = p
            }
        }
    }

    /// ∫ of the density (1 + t²/ν)^(−(ν+1)/2) by Simpson's rule gives the same ratio of tail to whole.
    @Test(arguments: [3, 5, 8, 11]) func theDensityIntegratesToTheTail(_ degrees: Int) {
        func integral(to end: Double) -> Double {
            let steps = 20_000
            let width = end / Double(steps)
            return (0...steps).reduce(0.0) { sum, step in
                let t = Double(step) * width
                let weight = step == 0 || step == steps ? 1.0 : step.isMultiple(of: 2) ? 2 : 4
                return sum + weight * pow(1 + t * t / Double(degrees), -Double(degrees + 1) / 2)
            } * width / 3
        }
        // The ratio of two central parts needs no constant of the density.
        let (near, far) = (1.3, 2.9)
        let student = StudentT(degrees: degrees)
        let ratio = (1 - student.twoSidedP(near)) / (1 - student.twoSidedP(far))
        #expect(isNear(ratio, integral(to: near) / integral(to: far), relative: 1e-10))
    }
}
