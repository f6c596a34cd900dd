import Foundation
import IndicatorMath
import Shared

/// An input with every feature: nominal money with a deflator, a comparator, masks, events, a definition break, and
/// points of every kind that is left out.
enum EffectExample {
    static func windows() throws -> EffectWindows {
        try EffectWindows(
            before: EffectYears.days(2008, 2012), during: EffectYears.days(2013, 2016),
            after: EffectYears.days(2017, 2020))
    }

    static func input(_ reorder: ([Any]) -> [Any] = { $0 }) throws -> EffectInput {
        func ordered<Element>(_ list: [Element]) -> [Element] { reorder(list).compactMap { $0 as? Element } }
        let money = EffectMeasure(unit: "IDR", prices: .nominal)
        let cpi = try EffectYears.points(
            from: 2007, [90, 94, 97, 100, 104, 108, 113, 119, 125, 130, 134, 139, 143, 146])
        let deflator = EffectDeflator(
            name: "CPI 2010 = 100", basePeriod: try EffectYears.period(2010), index: ordered(cpi))
        let half = Period(from: try EffectYears.day(2019, 1, 1), to: try EffectYears.day(2019, 6, 30), .halfYear)
        let outcome =
            try EffectYears.points(from: 2007, [395, 410, 433, 452, 470, 515, 561, 602, 655, 690, 731, 790, 840])
            + [EffectYears.point(2020, 701, version: 2), EffectYears.point(2021, 800, version: 2)] + [
                EffectPoint(half, 377)
            ]
        let comparator = try EffectYears.points(from: 2008, [300, 312, 318, 333, 351, 360, 384, 397, 411, 430, 441])
        return EffectInput(
            outcome: MeasuredSeries("pad.total", money, ordered(outcome), deflator: deflator),
            comparator: MeasuredSeries("pad.total@other", money, ordered(comparator), deflator: deflator),
            windows: try self.windows(), periodType: .fullYear,
            masks: ordered([
                EffectMask(try EffectYears.days(2019, 2019), .dataQuality, name: "Two totals"),
                EffectMask(try EffectYears.days(2030, 2030), .other, name: "Later"),
            ]),
            context: ordered([
                EffectEvent(try EffectYears.days(2020, 2020), .shock, name: "COVID-19"),
                EffectEvent(try EffectYears.days(2013, 2013), .leadershipChange, name: "New mayor"),
                EffectEvent(try EffectYears.days(2001, 2001), .shock, name: "Long before"),
            ]), indicatorsTested: ordered(["spbe", "ikm", "pad.total"]))
    }
}
