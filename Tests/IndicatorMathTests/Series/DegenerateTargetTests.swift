internal import Foundation
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Targets for which a formula has no result: the reason is printed in place of the figure.
struct DegenerateTargetTests {
    struct Case: Sendable {
        let baseline: String?
        let target: String?
        let actual: String
        var isFalling = false
        /// Progress from the baseline (F5), the ratio to the target (F4), and why there is no realisation (F1).
        let progress: String
        let achievement: String
        let realisation: NotDefined?
    }

    private static func row(_ stated: Case) throws -> SeriesRow {
        let facts: [StatedFact?] = [
            .indicator("i", stated.isFalling ? #""ascending":false"# : "", cumulation: "latest"),
            .observation("o", "2016", stated.actual), stated.target.map { .target("t", "2016", $0) },
            stated.baseline.map { .baseline("b", $0) },
        ]
        return try SeriesFacts(facts.compactMap(\.self)).series().row("2016")
    }

    @Test(arguments: [
        Case(
            baseline: "5", target: "5", actual: "7", progress: "target_equals_baseline", achievement: "1.4",
            realisation: nil),
        Case(
            baseline: "10", target: "0", actual: "4", isFalling: true, progress: "0.6", achievement: "target_is_zero",
            realisation: .fallingIndicator),
        Case(
            baseline: nil, target: "0", actual: "3", progress: "no_baseline", achievement: "target_is_zero",
            realisation: .targetIsZero),
        Case(
            baseline: "-2.0", target: "1.0", actual: "-0.5", progress: "0.5", achievement: "negative_figure",
            realisation: .negativeFigure),
        // A neighbour of each.
        Case(
            baseline: "5", target: "6", actual: "7", progress: "2",
            achievement: "1.1666666666666666666666666666666666667", realisation: nil),
        Case(
            baseline: "10", target: "2", actual: "4", isFalling: true, progress: "0.75", achievement: "0.5",
            realisation: .fallingIndicator),
        Case(
            baseline: "10", target: "2", actual: "0", isFalling: true, progress: "1.25", achievement: "actual_is_zero",
            realisation: .fallingIndicator),
        Case(
            baseline: nil, target: "4", actual: "3", progress: "no_baseline", achievement: "0.75", realisation: nil),
        Case(
            baseline: "2", target: nil, actual: "3", progress: "no_target", achievement: "no_target", realisation: nil),
        Case(
            baseline: "5", target: "10", actual: "4", progress: "-0.2", achievement: "0.4", realisation: nil),
        Case(
            baseline: "5", target: "10", actual: #"{"at_least":7}"#, progress: "not_one_number",
            achievement: "not_one_number", realisation: .notOneNumber),
    ]) func progressAndRatio(_ stated: Case) throws {
        let row = try Self.row(stated)
        #expect(row.progress.map(\.progress.shown) == [stated.progress])
        #expect(row.achievement.shown == stated.achievement)
        #expect(row.row.comparison.notDefined == stated.realisation)
        #expect((row.row.realisation == nil) == (stated.realisation != nil || stated.target == nil))
        // After the period, the schedule index is the progress, or has the same reason.
        #expect(row.progress.map(\.schedule.shown) == [stated.progress])
    }

    @Test func theReasonIsPrinted() throws {
        let row = try Self.row(
            Case(
                baseline: "5", target: "5", actual: "7", progress: "", achievement: "", realisation: nil))
        let progress = try #require(row.progress.first?.progress)
        #expect(progress.reason?.wording.en == "Not defined: the target equals the baseline.")
        #expect(progress.displayed(places: 2) == nil)
        #expect(progress.json["not_defined"]?["code"]?.string == "target_equals_baseline")
        #expect(progress.json["value"] == nil)
    }

    @Test func severalBaselinesHaveAProgressEach() throws {
        let row = try SeriesFacts([
            .indicator(), .observation("o", "2016", "7"), .target("t", "2016", "10"), .baseline("b1", "5"),
            .baseline("b2", "10", on: "2014-12-31"),
        ]).series().row("2016")
        #expect(row.progress.map { $0.baseline?.baseline.code } == ["b2", "b1"])
        #expect(row.progress.map(\.progress.shown) == ["target_equals_baseline", "0.4"])
    }

    private static let revision = StatedFact.target(
        "t2", "2016", "5", #""status":"revised","set_on":"2016-02-01""#)

    @Test func aWithdrawnTarget() throws {
        let facts = SeriesFacts([
            .indicator(), .observation("o", "2016", "7"), .baseline("b", "5"), .target("t", "2016", "10"),
            .withdrawn("t", reason: "It was never adopted."),
        ])
        let row = try facts.series().row("2016")
        #expect(row.row.target == nil)
        #expect(row.row.realisation == nil)
        #expect(row.achievement == .notDefined(.noTarget))
        #expect(row.progress.map(\.progress) == [.notDefined(.noTarget)])
        #expect(row.achievement.reason?.wording.en == "Not defined: there is no target.")
        // The old target remains in its history, with the reason.
        let target = try #require(try facts.folded().first { $0.key.kind == .target })
        #expect(target.withdrawn.map(\.event.id) == ["t"])
        #expect(target.withdrawn.first?.reason == LanguageMap(["en": "It was never adopted."]))
    }

    @Test func withoutTheRevisionTheOriginalApplies() throws {
        let facts: [StatedFact] = [
            .indicator(), .observation("o", "2016", "4"), .target("t1", "2016", "10", #""set_on":"2015-06-01""#),
            Self.revision,
        ]
        #expect(try SeriesFacts(facts).series().row("2016").achievement.shown == "0.8")
        let withdrawn = try SeriesFacts(facts + [.withdrawn("t2")]).series().row("2016")
        #expect(withdrawn.achievement.shown == "0.4")
        #expect(withdrawn.row.target?.events.map(\.id) == ["t1"])
    }

    @Test func aPeriodWithAWithdrawnTargetAloneHasNoRow() throws {
        let facts: [StatedFact] = [.indicator(), .target("t", "2016", "10")]
        #expect(try SeriesFacts(facts).series().rows.count == 1)
        #expect(try SeriesFacts(facts + [.withdrawn("t")]).series().rows.isEmpty)
    }
}
