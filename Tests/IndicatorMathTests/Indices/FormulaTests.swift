internal import Foundation
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

struct FormulaTests {
    /// Formulas F5 and F4 against `index-oracles.json`, to 1e-12.
    @Test func progressAgreesWithTheOracles() throws {
        let cases = try IndexOracles.root().member("progress").elements
        #expect(cases.count == 4)
        for example in cases {
            let actual = Quantity.exact(try example.decimal("actual"))
            let target = Quantity.exact(try example.decimal("target"))
            let baseline = Quantity.exact(try example.decimal("baseline"))
            let found = [
                "baseline_progress": BaselineProgress.ratio(baseline: baseline, target: target, actual: actual),
                "ratio_asc": RatioAchievement.ratio(actual: actual, target: target, direction: .ascending),
                "ratio_desc": RatioAchievement.ratio(actual: actual, target: target, direction: .descending),
            ]
            for (key, figure) in found {
                let difference = try #require(figure.number) - example.decimal(key)
                #expect(abs(difference) < Decimal(sign: .plus, exponent: -12, significand: 1), "\(key)")
            }
        }
    }

    /// `inputs.md` D8: degenerate targets.
    @Test func degenerateTargets() throws {
        #expect(
            BaselineProgress.ratio(baseline: .exact(5), target: .exact(5), actual: .exact(7))
                == .notDefined(.targetEqualsBaseline))
        #expect(
            BaselineProgress.ratio(baseline: .exact(10), target: .exact(0), actual: .exact(4)).number
                == (try exactly("0.6")))
        #expect(
            BaselineProgress.ratio(baseline: nil, target: .exact(0), actual: .exact(4)) == .notDefined(.noBaseline))
        for direction in Direction.allCases {
            #expect(
                RatioAchievement.ratio(actual: .exact(4), target: .exact(0), direction: direction)
                    == .notDefined(.targetIsZero))
        }
        let (low, middle) = (try exactly("-2.0"), try exactly("-0.5"))
        #expect(
            BaselineProgress.ratio(baseline: .exact(low), target: .exact(1), actual: .exact(middle)).number
                == (try exactly("0.5")))
        #expect(
            RatioAchievement.ratio(actual: .exact(middle), target: .exact(1), direction: .ascending)
                == .notDefined(.negativeFigure))
        #expect(
            BaselineProgress.ratio(baseline: .exact(1), target: nil, actual: .exact(7)) == .notDefined(.noTarget))
    }

    @Test func progressIsNotCapped() {
        #expect(BaselineProgress.ratio(baseline: .exact(0), target: .exact(10), actual: .exact(25)).number == 2.5)
        #expect(BaselineProgress.ratio(baseline: .exact(0), target: .exact(10), actual: .exact(-5)).number == -0.5)
        // A falling indicator.
        #expect(BaselineProgress.ratio(baseline: .exact(20), target: .exact(10), actual: .exact(25)).number == -0.5)
    }

    @Test func growth() throws {
        #expect(Growth.percent(from: .exact(80), to: .exact(100)).number == 25)
        #expect(Growth.percent(from: .exact(100), to: .exact(0)).number == -100)
        #expect(Growth.percent(from: .exact(0), to: .exact(5)) == .notDefined(.basePeriodIsZero))
        #expect(Growth.percent(from: .exact(-4), to: .exact(5)) == .notDefined(.basePeriodIsNegative))
        #expect(Growth.percent(from: nil, to: .exact(5)) == .notDefined(.basePeriodMissing))
        #expect(Growth.percent(from: .exact(5), to: nil) == .notDefined(.valueMissing))
        #expect(Growth.percent(from: .range(1, 2), to: .exact(5)) == .notDefined(.notOneNumber))
        // Bandung's taxes up to 7 August of 2016 and 2017, printed as +23,1 %.
        let figure = Growth.percent(from: .exact(797_112_000_000), to: .exact(981_283_000_000))
        #expect(figure.displayed(places: 1)?.text == "23.1")
    }

    @Test func contribution() {
        #expect(Contribution.percent(of: .exact(1), in: .exact(4)).number == 25)
        #expect(Contribution.percent(of: .exact(5), in: .exact(4)).number == 125)
        #expect(
            Contribution.percent(of: .exact(5), in: .exact(4)).displayed(places: 0, table: .contribution)?.band == nil)
        #expect(Contribution.percent(of: .exact(1), in: .exact(0)) == .notDefined(.wholeIsZero))
        #expect(Contribution.percent(of: .exact(-1), in: .exact(4)) == .notDefined(.negativeFigure))
        #expect(Contribution.percent(of: .exact(1), in: .exact(-4)) == .notDefined(.negativeFigure))
        #expect(Contribution.percent(of: nil, in: .exact(4)) == .notDefined(.valueMissing))
        #expect(Contribution.percent(of: .exact(1), in: nil) == .notDefined(.valueMissing))
    }

    @Test func ratios() {
        func ratio(_ actual: Quantity?, _ target: Quantity?, _ direction: Direction?) -> ComputedFigure {
            RatioAchievement.ratio(actual: actual, target: target, direction: direction)
        }
        #expect(ratio(.exact(0), .exact(5), .ascending).number == 0)
        #expect(ratio(.exact(0), .exact(5), .descending) == .notDefined(.actualIsZero))
        #expect(ratio(.exact(1), .exact(5), nil) == .notDefined(.directionUndecided))
        #expect(ratio(.exact(1), .exact(-5), .ascending) == .notDefined(.negativeFigure))
        #expect(ratio(.exact(1), nil, .ascending) == .notDefined(.noTarget))
        #expect(ratio(nil, .exact(5), .ascending) == .notDefined(.valueMissing))
        #expect(ratio(.exact(4), .atLeast(5), .ascending).number == 0.8)
        #expect(ratio(.exact(4), .range(5, 6), .ascending) == .notDefined(.notOneNumber))
    }

    @Test func aFigureOfAnApproximateInputIsApproximate() {
        #expect(Growth.percent(from: .about(80), to: .exact(100)) == .value(25, isApproximate: true))
        #expect(Growth.percent(from: .exact(80), to: .exact(100)) == .value(25, isApproximate: false))
    }

    @Test func aResultIsNeverNotANumber() throws {
        let great = Decimal(sign: .plus, exponent: 127, significand: 9)
        let small = Decimal(sign: .plus, exponent: -127, significand: 1)
        #expect(Growth.percent(from: .exact(small), to: .exact(great)) == .notDefined(.outOfRange))
        #expect(
            RatioAchievement.ratio(actual: .exact(great), target: .exact(small), direction: .ascending)
                == .notDefined(.outOfRange))
    }

    /// The band of a computed percentage is that of the two whole numbers, compared without division.
    @Test func bandsOfQuotientsAreThoseOfTheirParts() {
        var number = 11
        for _ in 0..<300 {
            number = (number * 48_271) % 2_147_483_647
            let whole = number * 1000 + 1
            for share in [10, 20, 30, 40, 50, 100] {
                for part in whole / 100 * share - 1...whole / 100 * share + 100 where part % 9 == 0 {
                    let figure = Contribution.percent(of: .exact(Decimal(part)), in: .exact(Decimal(whole)))
                    let expected = [10, 20, 30, 40, 50, 100].firstIndex { part * 100 <= $0 * whole }
                    let band = figure.displayed(places: 1, table: .contribution)?.band
                    #expect(band == expected.map { BandTable.contribution.bands[$0] }, "\(part) of \(whole)")
                }
            }
        }
    }

    /// A ratio that is exactly a boundary is computed exactly, so that its band is right.
    @Test func quotientsAtABoundaryAreExact() {
        var number = 7
        for _ in 0..<2000 {
            number = (number * 48_271) % 2_147_483_647
            let target = Decimal(number) * 10
            for share in [60, 80, 90, 100] {
                let part = Decimal(number) / 10 * Decimal(share)
                #expect(Contribution.percent(of: .exact(part), in: .exact(target)).number == Decimal(share))
            }
        }
    }
}
