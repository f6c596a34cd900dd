internal import FoundationEssentials
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// The effect of the cooperation on Bandung's taxes cannot be tested: there are no figures of the years before.
struct BandungEffectTests {
    @Test(
        arguments: [
            ([2013, 2015], [2016, 2017], nil, 0, 2), ([2013, 2016], [2017, 2017], nil, 1, 1),
            ([2013, 2015], [2016, 2017], [2018, 2020], 0, 3), ([2013, 2016], nil, [2017, 2020], 1, 2),
        ] as [([Int], [Int]?, [Int]?, Int, Int)]) func nothingCanBeTested(
            _ before: [Int], _ during: [Int]?, _ after: [Int]?, _ earlier: Int, _ later: Int
        ) throws
    {
        let plan = StatedFact.analysis(
            of: "bandung.tax.total", before: before, during: during, after: after, #""frequency":"full_year""#)
        let (analysis, verdict) = try SeriesFacts(try BandungFacts.all() + [plan]).analysed(asOf: "2022-12-31")
        #expect(verdict == .notTestable)
        #expect(analysis.outcome.points.before.count == earlier)
        #expect(analysis.outcome.points.points(in: .duringAndAfter).count == later)
        // The figures are listed all the same, and money is never compared without its caveats.
        #expect(analysis.caveats.map(\.caveat).prefix(2) == [.nominalMoney, .noComparator])
        #expect(analysis.preTrend.undefined == .fewerThanFourPoints)
        // Half-years and years to date are no points.
        #expect(Set(analysis.outcome.leftOut.map(\.reason)) == [.otherPeriodType])
    }
}
