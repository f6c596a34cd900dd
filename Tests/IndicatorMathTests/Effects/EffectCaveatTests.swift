import Foundation
import Shared
import Testing

@testable import IndicatorMath

struct EffectCaveatTests {
    private func points() throws -> [EffectPoint] {
        try EffectYears.points(from: 2008, [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9])
    }

    private func analysis(
        _ measure: EffectMeasure = EffectMeasure(unit: "%"), points: [EffectPoint]? = nil,
        deflator: EffectDeflator? = nil, comparator: MeasuredSeries? = nil, masks: [EffectMask] = [],
        context: [EffectEvent] = [], tested: [String] = []
    ) throws -> EffectAnalysis {
        let all = try self.points()
        return EffectAnalysis(
            EffectInput(
                outcome: MeasuredSeries("a", measure, points ?? all, deflator: deflator),
                comparator: comparator ?? MeasuredSeries("b", measure, all), windows: try EffectExample.windows(),
                periodType: .fullYear, masks: masks, context: context, indicatorsTested: tested))
    }

    private func caveats(_ analysis: EffectAnalysis) -> [EffectCaveat] { analysis.caveats.map(\.caveat) }

    @Test func noCaveatIsAttachedWithoutAReason() throws {
        #expect(try self.analysis().caveats.isEmpty)
        #expect(EffectCaveat.allCases.map(\.letter) == ["a", "b", "c", "d", "e"])
    }

    @Test func nominalMoneyWithoutAUsableDeflator() throws {
        let nominal = EffectMeasure(unit: "IDR", prices: .nominal)
        let real = EffectMeasure(unit: "IDR", prices: .real, basePeriod: try EffectYears.period(2010))
        #expect(try self.caveats(self.analysis(nominal)) == [.nominalMoney])
        #expect(try self.caveats(self.analysis(real)) == [])
        let index = try EffectYears.points(from: 2008, Array(repeating: 100, count: 13))
        let deflator = EffectDeflator(name: "CPI", basePeriod: try EffectYears.period(2010), index: index)
        let comparator = MeasuredSeries("b", nominal, try self.points(), deflator: deflator)
        let deflated = try self.analysis(nominal, deflator: deflator, comparator: comparator)
        #expect(self.caveats(deflated) == [])
        #expect(deflated.outcome.measure == real)
        let useless = EffectDeflator(name: "CPI", basePeriod: try EffectYears.period(1999), index: index)
        let refused = try self.analysis(nominal, deflator: useless)
        #expect(self.caveats(refused) == [.nominalMoney])
        #expect(refused.outcome.deflation?.undefined == .noBaseIndex)
        #expect(try self.analysis(deflator: deflator).outcome.deflation?.undefined == .notNominal)
    }

    @Test func aMissingOrUnusableComparator() throws {
        let measure = EffectMeasure(unit: "%")
        let input = EffectInput(
            outcome: MeasuredSeries("a", measure, try self.points()), windows: try EffectExample.windows(),
            periodType: .fullYear)
        #expect(self.caveats(EffectAnalysis(input)) == [.noComparator])
        let other = MeasuredSeries("b", EffectMeasure(unit: "persons"), try self.points())
        let refused = try self.analysis(comparator: other)
        #expect(refused.comparator.undefined == .otherMeasure)
        #expect(self.caveats(refused) == [.noComparator])
        // Only periods before are matched.
        let early = MeasuredSeries("b", measure, try EffectYears.points(from: 2008, [1, 2, 3, 4, 5]))
        #expect(try self.caveats(self.analysis(comparator: early)) == [.noComparator])
        let enough = MeasuredSeries("b", measure, try EffectYears.points(from: 2012, [1, 2]))
        #expect(try self.caveats(self.analysis(comparator: enough)) == [])
    }

    @Test func masksAndEventsThatOverlapAWindow() throws {
        let last = try EffectYears.range((2020, 12, 31), (2025, 1, 1))
        let next = try EffectYears.days(2021, 2025)
        let masked = try self.analysis(masks: [
            EffectMask(last, .shock, name: "in"), EffectMask(next, .shock, name: "out"),
        ])
        #expect(self.caveats(masked) == [.overlappingEvents])
        #expect(masked.caveats[0].events.map(\.name) == ["in"])
        #expect(masked.caveats[0].events[0].isMasked)
        #expect(masked.caveats[0].events[0].windows == [.after])
        let elected = try self.analysis(context: [
            EffectEvent(try EffectYears.days(2012, 2013), .leadershipChange, name: "election"),
            EffectEvent(next, .shock, name: "out"),
        ])
        #expect(self.caveats(elected) == [.overlappingEvents])
        #expect(elected.caveats[0].events.map(\.reason) == [.leadershipChange])
        #expect(elected.caveats[0].events[0].windows == [.before, .during])
        #expect(try self.analysis(context: [EffectEvent(next, .shock, name: "out")]).caveats.isEmpty)
    }

    @Test func aBreakOfDefinitionAmongTheUsedPoints() throws {
        var points = try self.points()
        points[7] = try EffectYears.point(2015, 6, version: 2)
        let broken = try self.analysis(points: points)
        #expect(self.caveats(broken) == [.definitionBreak])
        #expect(broken.caveats[0].breaks.map(\.toVersion) == [2, 1])
        #expect(broken.caveats[0].breaks.map(\.period) == (try [EffectYears.period(2015), EffectYears.period(2016)]))
        // A masked point does not break the series, nor does one outside the windows.
        let mask = EffectMask(try EffectYears.days(2015, 2015), .other, name: "left out")
        #expect(try self.caveats(self.analysis(points: points, masks: [mask])) == [.overlappingEvents])
        let outside = try self.points() + [EffectYears.point(2021, 6, version: 2)]
        #expect(try self.caveats(self.analysis(points: outside)) == [])
        // The comparator's definition counts too.
        let comparator = MeasuredSeries("b", EffectMeasure(unit: "%"), points)
        #expect(try self.analysis(comparator: comparator).caveats.first?.breaks.map(\.series) == ["b", "b"])
    }

    @Test func severalIndicatorsAreListed() throws {
        #expect(try self.analysis(tested: ["a", "a"]).indicatorsTested == ["a"])
        #expect(try self.caveats(self.analysis(tested: ["a"])) == [])
        let several = try self.analysis(tested: ["z", "b", "z"])
        #expect(self.caveats(several) == [.severalIndicators])
        #expect(several.indicatorsTested == ["a", "b", "z"])
    }

    /// No text that an analysis can contain names a cause.
    @Test func noTextNamesACause() {
        let english = ["because", "caused", "due to", "thanks to", "led to", "result of", "effect of", "improved"]
        let indonesian = ["karena", "akibat", "sebab", "berkat", "dampak", "hasil dari", "pengaruh", "memperbaiki"]
        let korean = ["때문", "덕분", "인하여", "인해", "인한", "원인", "결과", "효과", "개선"]
        let texts = EffectCaveat.allCases.map(\.wording) + EffectUndefined.allCases.map(\.wording)
        for text in texts {
            for (sentence, words) in [(text.en, english), (text.id, indonesian), (text.ko, korean)] {
                for word in words { #expect(!sentence.lowercased().contains(word), "\(sentence)") }
                #expect(sentence.hasSuffix("."))
            }
        }
    }
}
