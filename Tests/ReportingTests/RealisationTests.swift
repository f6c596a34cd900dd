import FoundationEssentials
import Shared
import Testing

@testable import IndicatorMath

/// Realisation percent and its band.
struct RealisationTests {
    @Test(arguments: [
        ("250", "very_effective"), ("100.01", "very_effective"), ("100.000001", "very_effective"), ("100", "effective"),
        ("90", "effective"), ("89.99", "fairly_effective"), ("80", "fairly_effective"), ("79.99", "less_effective"),
        ("60", "less_effective"), ("59.99", "ineffective"), ("0", "ineffective"), ("-5", "ineffective"),
    ])
    func aPercentageHasABand(_ percent: String, _ band: String) throws {
        #expect(Band(percent: try #require(Decimal(string: percent))).rawValue == band)
    }

    @Test func aShareToDateHasNoBand() {
        #expect(Realisation(actual: .exact(43), target: .exact(100), isClosed: false)?.band == nil)
        #expect(Realisation(stated: .exact(43), isClosed: false)?.band == nil)
    }

    @Test func aFigureThatIsNotExactMakesThePercentageApproximate() {
        #expect(Realisation(actual: .exact(1), target: .exact(2), isClosed: true)?.isApproximate == false)
        #expect(Realisation(actual: .about(1), target: .exact(2), isClosed: true)?.isApproximate == true)
        #expect(Realisation(actual: .exact(1), target: .about(2), isClosed: true)?.isApproximate == true)
        #expect(Realisation(stated: .about(90), isClosed: true)?.isApproximate == true)
    }

    @Test func withoutASingleNumberOnBothSidesNothingIsComputed() {
        #expect(Realisation(actual: nil, target: .exact(2), isClosed: true) == nil)
        #expect(Realisation(actual: .exact(1), target: nil, isClosed: true) == nil)
        #expect(Realisation(actual: .exact(1), target: .exact(0), isClosed: true) == nil)
        #expect(Realisation(actual: .atLeast(1), target: .exact(2), isClosed: true) == nil)
        #expect(Realisation(stated: .atMost(90), isClosed: true) == nil)
    }
}
