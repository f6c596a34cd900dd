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
        #expect(Band(percent: try #require(Decimal(string: percent)))?.rawValue == band)
    }

    private func stated(_ quantity: Quantity, hasBand: Bool = true) -> Realisation? {
        Realisation(stated: quantity, written: nil, hasBand: hasBand)
    }

    /// A figure compared with a target.
    private func comparison(
        _ actual: Quantity?, _ target: Quantity?, isAscending: Bool = true, isClosed: Bool = true, isLate: Bool = false
    ) -> TargetComparison {
        TargetComparison(
            actual.map { ActualFigure(value: $0, origin: .sum([]), events: [], rule: nil, range: nil) },
            target.map {
                TargetFigure(
                    value: $0, origin: .sum([]), events: [], isOfLongerPeriod: false, rule: nil, preference: nil,
                    range: nil,
                    isOfOtherDefinition: false, isLate: isLate)
            }, isAscending: isAscending, isClosed: isClosed, isUnitInDoubt: false)
    }

    @Test func aShareToDateHasNoBand() {
        #expect(self.comparison(.exact(43), .exact(100), isClosed: false).realisation?.band == nil)
        #expect(self.stated(.exact(43), hasBand: false)?.band == nil)
    }

    @Test func aFigureThatIsNotExactMakesThePercentageApproximate() {
        #expect(self.comparison(.exact(1), .exact(2)).realisation?.isApproximate == false)
        #expect(self.comparison(.about(1), .exact(2)).realisation?.isApproximate == true)
        #expect(self.comparison(.exact(1), .about(2)).realisation?.isApproximate == true)
        #expect(self.stated(.about(90))?.isApproximate == true)
    }

    @Test(
        arguments: [
            (.exact(1), .exact(0), .targetIsZero), (.exact(1), .exact(-2), .negativeFigure),
            (.exact(-1), .exact(2), .negativeFigure), (.atLeast(1), .exact(2), .notOneNumber),
            (.exact(1), .range(2, 3), .notOneNumber), (.exact(1), .atMost(2), .fallingIndicator),
        ] as [(Quantity, Quantity, NotDefined)])
    func whatIsNotDefinedSaysWhy(_ actual: Quantity, _ target: Quantity, _ reason: NotDefined) {
        let comparison = self.comparison(actual, target)
        #expect(comparison.realisation == nil)
        #expect(comparison.notDefined == reason)
    }

    @Test func withoutAFigureOrATargetThereIsNothingToSay() {
        for comparison in [self.comparison(nil, .exact(2)), self.comparison(.exact(1), nil)] {
            #expect(comparison.realisation == nil && comparison.notDefined == nil && comparison.isReached == nil)
        }
        #expect(self.stated(.atMost(90)) == nil)
    }

    @Test(
        arguments: [
            (.exact(33), .exact(20), false, .no), (.exact(20), .exact(20), false, .yes),
            (.exact(33), .atMost(20), true, .no), (.exact(15), .atMost(20), true, .yes),
            (.exact(15), .atLeast(20), false, .no), (.exact(1600), .exact(1400), true, .yes),
            (.range(10, 30), .exact(20), true, .undetermined), (.range(21, 30), .exact(20), true, .yes),
            (.exact(25), .range(20, 30), true, .yes), (.exact(25), .range(20, 30), false, .yes),
            (.exact(31), .range(20, 30), false, .no), (.atLeast(20), .exact(20), true, .yes),
        ] as [(Quantity, Quantity, Bool, Truth)])
    func theDirectionDecidesWhetherATargetIsReached(
        _ actual: Quantity, _ target: Quantity, _ isAscending: Bool, _ reached: Truth
    ) {
        #expect(self.comparison(actual, target, isAscending: isAscending).isReached == reached)
        #expect(self.comparison(actual, target, isAscending: isAscending, isClosed: false).isReached == nil)
    }

    @Test(arguments: [
        (11_999, 20_000, "59.995", "ineffective"), (899_600, 1_000_000, "89.96", "fairly_effective"),
        (1_000_049, 1_000_000, "100.005", "very_effective"), (1_000_000, 1_000_000, "100.0", "effective"),
        (1, 3, "33.3", "ineffective"), (90_000_000_001, 100_000_000_000, "90.0", "effective"),
        (89_999_999_999, 100_000_000_000, "89.999999999", "fairly_effective"),
    ])
    func aPrintedFigureLiesInTheBandBesideIt(_ actual: Int, _ target: Int, _ shown: String, _ band: String) throws {
        let realisation = try #require(self.comparison(.exact(Decimal(actual)), .exact(Decimal(target))).realisation)
        let rounded = realisation.rounded
        #expect(rounded.shown == shown)
        #expect(realisation.band?.rawValue == band)
        #expect(Band(percent: rounded.exact)?.rawValue == band)
    }

    @Test func aQuotedPercentageIsPrintedAsQuoted() throws {
        let realisation = Realisation(
            stated: .exact(try #require(Decimal(string: "59.995"))), written: "59.995", hasBand: true)
        #expect(realisation?.rounded.shown == "59.995")
        #expect(realisation?.band == .ineffective)
    }
}
