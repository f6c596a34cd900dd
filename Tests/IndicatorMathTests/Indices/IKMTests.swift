internal import Foundation
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

struct IKMTests {
    private static let instrument = IKMInstrument.permenpan14of2017

    private static func oracle() throws -> (JSONView, SurveyScores) {
        let oracle = try IndexOracles.root().member("ikm")
        let sums = try oracle.member("element_totals").elements.map { try Int(json: $0, at: "element_totals") }
        return (
            oracle, try SurveyScores(Self.instrument, respondents: try oracle.integer("respondents"), sums: sums)
        )
    }

    /// 91.4751 by exact weights, 90.56 by 0.11 and 91.38 by 0.111, to 1e-9.
    @Test(arguments: [
        (SurveyWave.Weights.exact, "exact_weight_1_9", "91.48"), (.twoPlaces, "weight_0.11", "90.56"),
        (.threePlaces, "weight_0.111", "91.38"),
    ]) func theWorkedSurvey(_ mode: SurveyWave.Weights, _ key: String, _ text: String) throws {
        let (oracle, wave) = try Self.oracle()
        let index = IKM(wave, mode: mode)
        let difference = try index.value - oracle.decimal(key)
        #expect(abs(difference) < Decimal(sign: .plus, exponent: -9, significand: 1))
        #expect(index.band?.letter == oracle["category"]?.string)
        #expect(index.displayed().text == text)
        #expect(index.mode == mode)
    }

    @Test func toFourPlacesTheExactValueIs91Point4751() throws {
        #expect(IKM(try Self.oracle().1, mode: .exact).value.fixed(places: 4) == "91.4751")
    }

    @Test func theElementsHaveValuesAndBands() throws {
        let index = IKM(try Self.oracle().1, mode: .exact)
        #expect(index.elements.map(\.element.code) == (1...9).map { "U\($0)" })
        // 100 ÷ 29 × 25 = 86.2069, 116 ÷ 29 = 4.
        #expect(index.elements[2].value.fixed(places: 4) == "86.2069")
        #expect(index.elements[2].band?.letter == "B")
        #expect(index.elements[3].mean == 4)
        #expect(index.elements[3].value == 100)
        #expect(index.elements[3].band?.letter == "A")
    }

    @Test func theEndsOfTheScale() throws {
        for (score, letter, value) in [(1, "D", Decimal(25)), (4, "A", 100)] {
            let wave = try SurveyScores(
                Self.instrument, respondents: 7, sums: Array(repeating: 7 * score, count: 9))
            #expect(IKM(wave, mode: .exact).value == value)
            #expect(IKM(wave, mode: .exact).band?.letter == letter)
        }
        // By the rounded weight the lowest index is 24.75, which the table of the source does not have.
        let lowest = try SurveyScores(Self.instrument, respondents: 1, sums: Array(repeating: 1, count: 9))
        #expect(IKM(lowest, mode: .twoPlaces).value.description == "24.75")
        #expect(IKM(lowest, mode: .twoPlaces).band == nil)
    }

    /// With different numbers of respondents the means are averaged: (8 × 3 + 1) ÷ 9 × 25.
    @Test func respondentsCanDiffer() throws {
        let full = SurveyScores.Answers(respondents: 3, sum: 9)
        let one = SurveyScores.Answers(respondents: 1, sum: 1)
        let wave = try SurveyScores(Self.instrument, answers: Array(repeating: full, count: 8) + [one])
        #expect(IKM(wave, mode: .exact).value.fixed(places: 6) == "69.444444")
        #expect(IKM(wave, mode: .exact).elements.map(\.respondents) == [3, 3, 3, 3, 3, 3, 3, 3, 1])
    }

    /// The mean score is 3.5322 by construction, so that the index is 88.305: exactly half of a printed unit.
    @Test func aHalfIsRoundedUpBeforeBanding() throws {
        let sums = Array(repeating: 17_661, count: 9)
        let half = IKM(try SurveyScores(Self.instrument, respondents: 5000, sums: sums), mode: .exact)
        #expect(half.value.description == "88.305")
        #expect(half.band?.letter == "A")
        #expect(half.displayed().text == "88.31")
        let below = IKM(
            try SurveyScores(Self.instrument, respondents: 5000, sums: sums.dropLast() + [17_660]), mode: .exact)
        #expect(below.band?.letter == "B")
        #expect(below.displayed().text == "88.30")
    }

    /// The same half from means whose digits do not end: 1 ÷ 3 and 1 ÷ 6 of a score.
    @Test func endlessMeansThatAddUpToAHalf() throws {
        // Seven elements with a mean of 3.5322, one of 3.5322 − 1/3 and one of 3.5322 + 1/3.
        let even = SurveyScores.Answers(respondents: 5000, sum: 17_661)
        let low = SurveyScores.Answers(respondents: 15_000, sum: 52_983 - 5000)
        let high = SurveyScores.Answers(respondents: 30_000, sum: 105_966 + 10_000)
        let wave = try SurveyScores(Self.instrument, answers: Array(repeating: even, count: 7) + [low, high])
        #expect(IKM(wave, mode: .exact).value.description == "88.305")
    }

    @Test func weightsOfTheModes() throws {
        #expect(SurveyWave.Weights.twoPlaces.weight(of: 9).description == "0.11")
        #expect(SurveyWave.Weights.threePlaces.weight(of: 9).description == "0.111")
        #expect(SurveyWave.Weights.threePlaces.weight(of: 14).description == "0.071")
    }

    /// Another version of the instrument: five elements, scores 1 to 5.
    @Test func anInstrumentIsData() throws {
        let version = IndexVersion(
            .ikm, "five", Translation("i", "e", "k"), source: BandSource("test", year: 2020), table: .ikm)
        let instrument = IKMInstrument(
            version: version, elements: (1...5).map { .init("E\($0)", Translation("i", "e", "k")) }, scale: 1...5)
        let wave = try SurveyScores(instrument, respondents: 10, sums: [40, 40, 40, 40, 40])
        #expect(IKM(wave, mode: .exact).value == 80)
        #expect(IKM(wave, mode: .twoPlaces).value == 80)
    }
}
