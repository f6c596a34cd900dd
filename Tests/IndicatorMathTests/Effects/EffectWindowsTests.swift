import Foundation
import IndicatorMath
import Shared
import Testing

struct EffectWindowsTests {
    @Test func windowsAreInOrderAndApart() throws {
        let (before, during) = (try EffectYears.days(2010, 2013), try EffectYears.days(2014, 2016))
        let after = try EffectYears.days(2018, 2020)
        #expect(throws: Never.self) { try EffectWindows(before: before, during: during, after: after) }
        #expect(throws: EffectWindows.Problem.noLaterWindow) { try EffectWindows(before: before) }
        #expect(throws: EffectWindows.Problem.overlapOrDisorder) {
            try EffectWindows(before: during, during: before)
        }
        #expect(throws: EffectWindows.Problem.overlapOrDisorder) {
            try EffectWindows(before: before, during: after, after: during)
        }
        #expect(throws: EffectWindows.Problem.overlapOrDisorder) {
            try EffectWindows(before: try EffectYears.days(2010, 2014), during: during)
        }
        #expect(DayRange(after.last, before.first) == nil)
        #expect(DayRange(after.last, after.last) != nil)
    }

    @Test func everyPointIsAccountedFor() throws {
        let windows = try EffectWindows(
            before: EffectYears.days(2010, 2011),
            during: try EffectYears.range((2012, 1, 1), (2013, 6, 30)),
            after: try EffectYears.range((2013, 7, 1), (2015, 12, 31)))
        let series = EffectSeries(try EffectYears.points(from: 2009, [1, 2, 3, 4, 5, 6, 7, 8]), of: .fullYear)
        let windowed = WindowedSeries(series, windows)
        #expect(windowed.before.map(\.value) == [2, 3])
        #expect(windowed.during.map(\.value) == [4])
        #expect(windowed.acrossEdge.map(\.point.value) == [5])
        #expect(windowed.acrossEdge.map(\.windows) == [[.during, .after]])
        #expect(windowed.after.map(\.value) == [6, 7])
        #expect(windowed.outside.map(\.value) == [1, 8])
        #expect(windowed.points(in: .duringAndAfter).map(\.value) == [4, 6, 7])
    }

    @Test func aPointThatLeavesAWindowIntoAGapIsAtItsEdge() throws {
        let windows = try EffectWindows(
            before: try EffectYears.range((2010, 1, 1), (2011, 12, 30)), after: EffectYears.days(2013, 2013))
        let series = EffectSeries(try EffectYears.points(from: 2010, [1, 2, 3, 4]), of: .fullYear)
        let windowed = WindowedSeries(series, windows)
        #expect(windowed.before.map(\.value) == [1])
        #expect(windowed.acrossEdge.map(\.point.value) == [2])
        #expect(windowed.acrossEdge.map(\.windows) == [[.before]])
        #expect(windowed.outside.map(\.value) == [3])
        #expect(windowed.after.map(\.value) == [4])
    }
}
