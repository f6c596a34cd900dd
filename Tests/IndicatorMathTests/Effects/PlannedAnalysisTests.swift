internal import Chance
internal import Foundation
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// How a plan selects and prepares figures.
struct PlannedAnalysisTests {
    private static let money = #""currency":"IDR","frequency":"full_year""#

    /// A yearly amount from 2014 to 2023, and its plan.
    private static func facts(_ more: String = "", indicator: String = Self.money) -> [StatedFact] {
        [.indicator("i", indicator)] + StatedFact.years(from: 2014, (0..<10).map { "\(100 + 10 * $0)" })
            + [.analysis(before: [2014, 2017], during: [2018, 2019], after: [2020, 2023], more)]
    }

    private static func years(_ points: [EffectPoint]) -> [Int] { points.compactMap { $0.period.start?.parts.year } }

    private static func outcome(_ facts: [StatedFact]) throws -> PreparedSeries {
        try SeriesFacts(facts).analysed().analysis.outcome
    }

    @Test func theWindows() throws {
        let points = try Self.outcome(Self.facts()).points
        #expect(Self.years(points.before) == [2014, 2015, 2016, 2017])
        #expect(Self.years(points.during) == [2018, 2019])
        #expect(Self.years(points.after) == [2020, 2021, 2022, 2023])
        #expect(points.outside.isEmpty)
    }

    @Test(arguments: [
        ([2014, 2017], [2016, 2019]), ([2014, 2017], [2017, 2019]), ([2014, 2017], [2010, 2012]),
        ([2017, 2014], [2018, 2019]), ([2014, 2017], [2019, 2018]),
    ]) func windowsInTheWrongOrder(_ before: [Int], _ during: [Int]) throws {
        let plan = StatedFact.analysis(before: before, during: during)
        #expect(throws: Refusal.self) { try plan.event() }
        guard before[0] <= before[1], during[0] <= during[1] else { return }
        let days = try (EffectYears.days(before[0], before[1]), EffectYears.days(during[0], during[1]))
        #expect(throws: EffectWindows.Problem.overlapOrDisorder) { try EffectWindows(before: days.0, during: days.1) }
    }

    @Test func aPlanWithoutALaterWindowIsRefused() {
        #expect(throws: Refusal.self) { try StatedFact.analysis(before: [2014, 2017], during: nil).event() }
    }

    @Test func aPlanOfAnUnknownIndicatorIsNotTestable() throws {
        let plan = StatedFact.analysis(of: "nowhere", before: [2014, 2017], during: [2018, 2019])
        guard case .notTestable(let verdict) = try SeriesFacts(Self.facts().dropLast() + [plan]).planned() else {
            Issue.record("The plan was carried out.")
            return
        }
        #expect(verdict.wording.en.hasPrefix("Not testable"))
    }

    @Test func aMaskLeavesYearsOut() throws {
        let (analysis, _) = try SeriesFacts(Self.facts(StatedFact.mask([2020, 2021]))).analysed()
        #expect(Self.years(analysis.outcome.points.after) == [2022, 2023])
        #expect(Self.years(analysis.outcome.leftOut.map(\.point)) == [2020, 2021])
        #expect(analysis.outcome.leftOut.map(\.reason) == [.masked, .masked])
        #expect(analysis.outcome.leftOut.first?.masks.map(\.name) == ["Pandemic"])
        let event = try #require(analysis.caveats.first { $0.caveat == .overlappingEvents }?.events.first)
        #expect(event.isMasked)
        #expect(event.windows == [.after])
    }

    @Test func aCircumstanceLeavesNothingOut() throws {
        let (analysis, _) = try SeriesFacts(Self.facts(StatedFact.mask([2020, 2021], masked: false))).analysed()
        #expect(Self.years(analysis.outcome.points.after) == [2020, 2021, 2022, 2023])
        #expect(analysis.outcome.leftOut.isEmpty)
        let event = try #require(analysis.caveats.first { $0.caveat == .overlappingEvents }?.events.first)
        #expect(!event.isMasked)
        #expect(event.name == "Pandemic")
    }

    private static let base =
        #""deflator":"cpi","base_period":{"start":"2015-01-01","end":"2015-12-31","type":"full_year"}"#

    private static func prices(_ values: [String]) -> [StatedFact] {
        [.indicator("cpi", #""unit":"index","frequency":"full_year""#)]
            + StatedFact.years(from: 2014, values, of: "cpi")
    }

    @Test func aDeflator() throws {
        let prices = Self.prices(["80", "100", "100", "125", "125", "125", "125", "125", "125", "125"])
        let outcome = try Self.outcome(Self.facts(Self.base) + prices)
        #expect(outcome.measure.prices == .real)
        #expect(outcome.deflation?.value?.name == "cpi")
        #expect(outcome.points.before.map(\.value) == [125, 110, 120, 104])
        let caveats = try SeriesFacts(Self.facts(Self.base) + prices).analysed().analysis.caveats
        #expect(!caveats.contains { $0.caveat == .nominalMoney })
    }

    @Test func aYearWithoutAnIndexIsLeftOut() throws {
        let outcome = try Self.outcome(Self.facts(Self.base) + Self.prices(["80", "100", "100"]))
        #expect(Self.years(outcome.points.before) == [2014, 2015, 2016])
        #expect(outcome.leftOut.map(\.reason) == Array(repeating: .noIndex, count: 7))
    }

    /// Without an index of the base period the amounts stay nominal, and the caveat says so.
    @Test func aDeflatorWithoutItsBaseIsNotUsed() throws {
        let (analysis, _) = try SeriesFacts(Self.facts(Self.base) + Self.prices(["80"])).analysed()
        #expect(analysis.outcome.deflation?.undefined == .noBaseIndex)
        #expect(analysis.outcome.points.before.map(\.value) == [100, 110, 120, 130])
        #expect(analysis.caveats.first?.caveat == .nominalMoney)
    }

    @Test func aComparator() throws {
        let other =
            [StatedFact.indicator("j", Self.money)]
            + StatedFact.years(
                from: 2014, (0..<10).map { "\(50 + 4 * $0)" }, of: "j")
        let (analysis, _) = try SeriesFacts(Self.facts(#""comparator":"j""#) + other).analysed()
        let comparator = try #require(analysis.comparator.value)
        #expect(comparator.series.name == "j")
        #expect(comparator.matched == 10)
        #expect(comparator.difference.before.map(\.value) == [50, 56, 62, 68])
        // Means 115 and 165 against 56 and 76.
        let changes = try #require(comparator.comparisons.first { $0.later == .after }?.changes.value)
        #expect(changes.outcome.decimal == 60)
        #expect(changes.comparator.decimal == 24)
        #expect(changes.difference.decimal == 36)
        #expect(!analysis.caveats.contains { $0.caveat == .noComparator })
    }

    @Test func aComparatorOfAnotherUnit() throws {
        let other = [StatedFact.indicator("j", #""unit":"beds""#)] + StatedFact.years(from: 2014, ["1"], of: "j")
        let (analysis, _) = try SeriesFacts(Self.facts(#""comparator":"j""#) + other).analysed()
        #expect(analysis.comparator.undefined == .otherMeasure)
        #expect(analysis.caveats.contains { $0.caveat == .noComparator })
    }

    @Test(arguments: ["111", #"{"at_least":110}"#]) func whatIsNoDecidedNumberIsNoPoint(_ value: String) throws {
        var facts = Self.facts()
        let position = try #require(facts.firstIndex { $0.id == "i-2015" })
        if value == "111" {
            facts.append(.observation("rival", "2015", value).from("https://example.org/other"))
        } else {
            facts[position] = .observation("i-2015", "2015", value)
        }
        let outcome = try Self.outcome(facts)
        #expect(Self.years(outcome.points.before) == [2014, 2016, 2017])
        #expect(outcome.leftOut.isEmpty)
    }

    @Test func aDraftIsNoPoint() throws {
        var facts = Self.facts()
        let position = try #require(facts.firstIndex { $0.id == "i-2015" })
        facts[position] = .observation("i-2015", "2015", "110", state: "draft")
        #expect(Self.years(try Self.outcome(facts).points.before) == [2014, 2016, 2017])
    }

    @Test func oneBreakdownIsAnalysed() throws {
        let north = (2014..<2024).map {
            StatedFact.observation("n-\($0)", "\($0)", "\($0 - 2000)", #""dimensions":{"district":"north"}"#)
        }
        let outcome = try Self.outcome(Self.facts(#""dimensions":{"district":"north"}"#) + north)
        #expect(outcome.points.before.map(\.value) == [14, 15, 16, 17])
    }

    @Test func theSameFactsInAnyOrderGiveTheSameBytes() throws {
        let other =
            [StatedFact.indicator("j", Self.money)]
            + StatedFact.years(
                from: 2014, (0..<10).map { "\(50 + 4 * $0)" }, of: "j")
        let prices = Self.prices((0..<10).map { "\(90 + 5 * $0)" })
        let more = [#""comparator":"j""#, Self.base, StatedFact.mask([2020, 2021])].joined(separator: ",")
        let facts = Self.facts(more) + other + prices
        func bytes(_ facts: [StatedFact]) throws -> [UInt8] {
            let (analysis, verdict) = try SeriesFacts(facts).analysed()
            return try SnakeCaseJSONEncoder().encode(analysis) + verdict.json.bytes
        }
        let expected = try bytes(facts)
        var chance = Seeded(7)
        for _ in 0..<10 { #expect(try bytes(facts.shuffled(using: &chance)) == expected) }
        // A figure that changes, changes them.
        #expect(try bytes(facts + [.correction("c", of: "i-2015", "2015", "111").at("2021-01-01")]) != expected)
    }
}
