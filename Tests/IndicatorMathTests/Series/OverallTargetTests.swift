internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// A target for the whole time is compared with the total to date, never computed from the targets of periods.
struct OverallTargetTests {
    private static func overall(_ code: String, _ value: String, _ more: String = "") -> StatedFact {
        let time = #""overall":{"start":"2016-01-01","end":"2019-12-31","type":"custom"}"#
        return .target(code, nil, value, more.isEmpty ? time : "\(time),\(more)")
    }

    /// Targets of 40 and figures of 40 in two years, of an overall target of 100.
    private static let facts: [StatedFact] = [
        .indicator(), .observation("o2016", "2016", "40"), .observation("o2017", "2017", "40"),
        .target("t2016", "2016", "40"), .target("t2017", "2017", "40"), Self.overall("whole", "100"),
    ]

    private static func targets(_ facts: [StatedFact], asOf day: String = "2019-12-31") throws -> [OverallTarget] {
        try SeriesFacts(facts).series(asOf: day).overall
    }

    @Test func itIsNotTheSumOfTheTargetsOfPeriods() throws {
        let series = try SeriesFacts(Self.facts).series(asOf: "2019-12-31")
        #expect(series.toDate.value.shown == "80")
        #expect(series.overall.map(\.target.value.shown) == ["100"])
        #expect(series.overall.map(\.achievement.shown) == ["0.8"])
        #expect(series.overall.map(\.only.progress.shown) == ["no_baseline"])
        // The target of a period is that of the period.
        #expect(series.whole.map { $0.row.target?.value.shown } == ["40", "40"])
        #expect(series.whole.map(\.achievement.shown) == ["1", "1"])
        let later = try Self.targets(Self.facts + [.target("t2018", "2018", "20")])
        #expect(later.map(\.target.value.shown) == ["100"])
    }

    @Test func progressFromTheBaseline() throws {
        let targets = try Self.targets(Self.facts + [.baseline("b", "60")])
        #expect(targets.map(\.only.progress.shown) == ["0.5"])
        #expect(targets.map(\.only.schedule.shown) == ["0.5"])
    }

    /// The index is not defined on the first day, when nothing has elapsed. The period has 1,460 days after its first.
    @Test(arguments: [
        ("2016-01-01", "period_not_begun"), ("2016-01-02", "730"), ("2017-12-31", "1"), ("2019-12-31", "0.5"),
        ("2020-06-30", "0.5"),
    ]) func theScheduleIndex(_ day: String, _ index: String) throws {
        let facts: [StatedFact] = [
            .indicator("i", cumulation: "latest"), .baseline("b", "0", on: "2014-12-31"),
            .observation("o", "2015", "50"), Self.overall("whole", "100"),
        ]
        let target = try #require(try Self.targets(facts, asOf: day).first)
        #expect(target.only.progress.shown == "0.5")
        #expect(target.only.schedule.shown == index)
    }

    @Test func aFallingIndicator() throws {
        let facts: [StatedFact] = [
            .indicator("i", #""ascending":false"#, cumulation: "latest"), .baseline("b", "100"),
            .observation("o", "2016", "80"), Self.overall("whole", "60"),
        ]
        let target = try #require(try Self.targets(facts).first)
        #expect(target.achievement.shown == "0.75")
        #expect(target.only.progress.shown == "0.5")
    }

    @Test func withoutATotalTheReasonIsThatOfTheTotal() throws {
        let facts: [StatedFact] = [
            .indicator("i", measure: "2"), .observation("o2016", "2016", "40"), .observation("o2017", "2017", "50"),
            Self.overall("whole", "100"), .baseline("b", "0"),
        ]
        let target = try #require(try Self.targets(facts).first)
        #expect(target.achievement == .notDefined(.partsMissing))
        #expect(target.only.progress == .notDefined(.partsMissing))
        #expect(target.only.schedule == .notDefined(.partsMissing))
    }

    @Test func everyTargetIsListed() throws {
        let revised = Self.overall("revised", "160", #""status":"revised","set_on":"2017-01-01""#)
        let targets = try Self.targets(Self.facts + [revised])
        #expect(targets.map(\.target.target.code) == ["revised", "whole"])
        #expect(targets.map(\.achievement.shown) == ["0.5", "0.8"])
    }

    @Test func aTargetOfZero() throws {
        let targets = try Self.targets(Self.facts.dropLast() + [Self.overall("whole", "0"), .baseline("b", "0")])
        #expect(targets.map(\.achievement.shown) == ["target_is_zero"])
        #expect(targets.map(\.only.progress.shown) == ["target_equals_baseline"])
    }

    @Test func aTimeThatHasNotBegunIsLeftOut() throws {
        #expect(try Self.targets(Self.facts, asOf: "2015-12-31").isEmpty)
        #expect(try Self.targets(Self.facts, asOf: "2016-01-01").count == 1)
    }
}

extension OverallTarget {
    /// The progress from the only baseline.
    fileprivate var only: SeriesRow.Progress { self.progress[0] }
}
