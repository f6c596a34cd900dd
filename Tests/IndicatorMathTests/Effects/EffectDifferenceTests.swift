import Foundation
import Shared
import Testing

@testable import IndicatorMath

struct EffectDifferenceTests {
    private func series(_ points: [EffectPoint]) -> EffectSeries { EffectSeries(points, of: .fullYear) }

    @Test func periodsAreMatchedAndTheOthersListed() throws {
        let difference = SeriesDifference(
            self.series(try EffectYears.points(from: 2011, [10, 12, 15])),
            minus: self.series(try EffectYears.points(from: 2012, [5, 6, 7])))
        #expect(difference.difference.points == (try EffectYears.points(from: 2012, [7, 9])))
        #expect(difference.unmatchedOutcome == [try EffectYears.point(2011, 10)])
        #expect(difference.unmatchedComparator == [try EffectYears.point(2014, 7)])
    }

    @Test func otherPeriodTypesDoNotMatch() throws {
        let days = EffectPoint(
            Period(from: try EffectYears.day(2011, 1, 1), to: try EffectYears.day(2011, 12, 31), .custom), 4)
        let difference = SeriesDifference(
            self.series([try EffectYears.point(2011, 10)]), minus: EffectSeries([days], of: .custom))
        #expect(difference.difference.points.isEmpty)
        #expect(difference.unmatchedOutcome.count == 1)
        #expect(difference.unmatchedComparator == [days])
    }

    /// Outcome 10, 12 → 20, 22, 24: +11. Comparator 5, 7 → 8, 9, 10: +3. The difference of the changes is 8.
    @Test func differenceInDifferencesByHand() throws {
        let windows = try EffectWindows(before: EffectYears.days(2011, 2012), during: EffectYears.days(2013, 2015))
        let matched = SeriesDifference(
            self.series(try EffectYears.points(from: 2011, [10, 12, 20, 22, 24])),
            minus: self.series(try EffectYears.points(from: 2011, [5, 7, 8, 9, 10])))
        let result = DifferenceInDifferences(.during, matched, windows)
        let changes = try #require(result.changes.value)
        #expect(changes.outcome.decimal == 11)
        #expect(changes.comparator.decimal == 3)
        #expect(changes.difference.decimal == 8)
        #expect(result.earlierCount == 2)
        #expect(result.laterCount == 3)
        // Outcome less comparator: 5, 5 before and 12, 13, 14 later.
        #expect(result.rankTest.value?.pTwoSided.decimal == Decimal(string: "0.2"))
        #expect(DifferenceInDifferences(.after, matched, windows).changes.undefined == .noPoints)
    }

    /// The mean of the difference changes as the means of the two series do, over matched periods alone.
    @Test func theDifferenceSeriesGivesTheSame() throws {
        var numbers = EffectTestNumbers(seed: 6)
        let windows = try EffectWindows(
            before: EffectYears.days(2001, 2004), during: EffectYears.days(2005, 2007),
            after: EffectYears.days(2008, 2012))
        for _ in 0..<20 {
            var outcome = try EffectYears.points(from: 2001, numbers.values(12, below: 1000))
            outcome.remove(at: Int.random(in: 0..<12, using: &numbers))
            let comparator = try EffectYears.points(from: 2001, numbers.values(12, below: 1000))
            let matched = SeriesDifference(self.series(outcome), minus: self.series(comparator))
            #expect(matched.unmatchedComparator.count == 1)
            for later in [EffectWindow.during, .after, .duringAndAfter] {
                let changes = try #require(DifferenceInDifferences(later, matched, windows).changes.value)
                let compared = WindowComparison(.before, later, in: WindowedSeries(matched.difference, windows))
                let difference = try #require(compared.difference.value)
                #expect(abs(changes.difference.double - difference.double) < 1e-8)
                #expect(abs(changes.outcome.double - changes.comparator.double - difference.double) < 1e-8)
            }
        }
    }
}
