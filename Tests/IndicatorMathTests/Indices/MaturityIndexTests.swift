internal import Foundation
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

struct MaturityIndexTests {
    private static let spbe = MaturityModel.spbe2020

    /// Levels with which every aspect has the value of the published evaluation.
    private static let published: [Int: Int] = {
        let sums: [ClosedRange<Int>: Int] = [
            1...10: 50, 11...14: 15, 15...18: 15, 19...20: 10, 21...28: 24, 29...31: 8, 32...41: 43, 42...47: 30,
        ]
        var levels: [Int: Int] = [:]
        for (range, sum) in sums {
            // The levels are as equal as possible.
            for (at, number) in range.enumerated() {
                levels[number] = sum / range.count + (at < sum % range.count ? 1 : 0)
            }
        }
        return levels
    }()

    @Test func weightsAndCounts() throws {
        #expect(Self.spbe.domains.map(\.weight) == [13, 25, try exactly("16.5"), try exactly("45.5")])
        #expect(Self.spbe.domains.map { $0.aspects.map(\.indicators.count).reduce(0, +) } == [10, 10, 11, 16])
        #expect(Self.spbe.aspects.count == 8)
        #expect(Self.spbe.aspects.reduce(Decimal(0)) { $0 + $1.weight } == 100)
        #expect(Self.spbe.aspects.flatMap { Array($0.indicators) } == Array(1...47))
    }

    /// The oracle's weights are those of the model, and its aspects give the published index.
    @Test func thePublishedRecord() throws {
        let oracle = try IndexOracles.root().member("spbe")
        let weights = try oracle.member("weights_pct").members.sorted { $0.key < $1.key }
        #expect(try weights.map { try Decimal(json: $0.value, at: $0.key) } == Self.spbe.aspects.map(\.weight))
        let values = try oracle.member("aspects").members.sorted { $0.key < $1.key }
            .map { try Decimal(json: $0.value, at: $0.key) }
        let aspects = Dictionary(uniqueKeysWithValues: zip(Self.spbe.aspects.map(\.code), values))
        let index = try MaturityIndex(Self.spbe, aspects: aspects)
        let published = try oracle.decimal("index_published")
        #expect(abs(index.value - published) < Decimal(sign: .plus, exponent: -9, significand: 1))
        #expect(index.value.rounded(places: 4) == published)
        #expect(index.band?.label.id == oracle["predicate"]?.string)
    }

    @Test func levelsGiveTheSameIndexExactly() throws {
        let index = try MaturityIndex(Self.spbe, levels: Self.published)
        #expect(index.value.description == "4.2125")
        #expect(index.displayed().text == "4.21")
        #expect(index.aspects[5].value.fixed(places: 4) == "2.6667")
        // (10 × 3.75 + 10 × 3.75 + 5 × 5) ÷ 25.
        #expect(index.domains.map { $0.value.fixed(places: 4) } == ["5.0000", "4.0000", "2.9091", "4.5769"])
    }

    /// A known misreading exchanges the weights of two domains, and gives another index.
    @Test func theWeightsOfTwoDomainsAreNotExchanged() throws {
        let index = try MaturityIndex(Self.spbe, levels: Self.published)
        let wrong = index.domains.map { part in
            let weight: Decimal = part.code == "D1" ? 16.5 : part.code == "D3" ? 13 : part.weight
            return part.value * weight / 100
        }.reduce(0, +)
        #expect(wrong.rounded(places: 4) != index.value)
    }

    @Test func theEndsOfTheScale() throws {
        for (level, band) in [(1, "poor"), (5, "satisfactory")] {
            let levels = Dictionary(uniqueKeysWithValues: (1...47).map { ($0, level) })
            let index = try MaturityIndex(Self.spbe, levels: levels)
            #expect(index.value == Decimal(level))
            #expect(index.band?.code == band)
        }
    }

    @Test func levelsAreChecked() {
        func levels(_ number: Int, _ level: Int?) -> [Int: Int] {
            var levels = Self.published
            levels[number] = level
            return levels
        }
        #expect(throws: MaturityProblem.missing("I47")) { try MaturityIndex(Self.spbe, levels: levels(47, nil)) }
        #expect(throws: MaturityProblem.unknown("I48")) { try MaturityIndex(Self.spbe, levels: levels(48, 3)) }
        for level in [0, 6] {
            #expect(throws: MaturityProblem.outOfScale("I3", value: Decimal(level), levels: 1...5)) {
                try MaturityIndex(Self.spbe, levels: levels(3, level))
            }
        }
        #expect(throws: MaturityProblem.missing("A1")) { try MaturityIndex(Self.spbe, aspects: [:]) }
        #expect(throws: MaturityProblem.unknown("A9")) { try MaturityIndex(Self.spbe, aspects: ["A9": 3]) }
    }

    @Test func problemsAreSentences() {
        let problem = MaturityProblem.outOfScale("I3", value: 6, levels: 1...5)
        #expect(problem.wording.en == "The value 6 of I3 lies outside the range 1 to 5.")
        #expect(problem.notDefined == .partOutOfScale)
        #expect(MaturityProblem.missing("I3").notDefined == .valueMissing)
        #expect(MaturityProblem.unknown("A9").notDefined == .partUnknown)
    }

    /// The structure of the succeeding index is not known, so it is not computed.
    @Test func theSuccessorIsNotComputed() {
        #expect(throws: MaturityProblem.structureUnknown) {
            try MaturityIndex(.digitalGovernment2026, levels: [1: 3])
        }
        #expect(throws: MaturityProblem.structureUnknown) {
            try MaturityIndex(.digitalGovernment2026, aspects: ["A1": 3])
        }
    }
}
