internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Sums that no respondents on the scale can give are refused, with the element and the possible range.
struct SurveyWaveTests {
    private static let instrument = IKMInstrument.permenpan14of2017

    private static func sums(_ number: Int, _ sum: Int) -> [Int] {
        (1...9).map { $0 == number ? sum : 60 }
    }

    @Test(arguments: [20, 21, 79, 80]) func possibleSums(_ sum: Int) throws {
        #expect(throws: Never.self) { try SurveyScores(Self.instrument, respondents: 20, sums: Self.sums(4, sum)) }
    }

    @Test(arguments: [-1, 0, 19, 81, Int.max, Int.min]) func impossibleSums(_ sum: Int) {
        #expect(
            throws: SurveyScoresProblem.impossibleSum(element: "U4", sum: sum, respondents: 20, possible: 20...80)
        ) { try SurveyScores(Self.instrument, respondents: 20, sums: Self.sums(4, sum)) }
    }

    @Test func theSentenceNamesElementAndRange() {
        let problem = SurveyScoresProblem.impossibleSum(element: "U4", sum: 81, respondents: 20, possible: 20...80)
        #expect(
            problem.wording.en == "The sum 81 for element U4 is impossible: 20 respondents give between 20 and 80.")
        for text in [problem.wording.id, problem.wording.ko] {
            for slot in ["U4", "81", "20", "80"] { #expect(text.contains(slot)) }
            #expect(!text.contains("{"))
        }
    }

    @Test(arguments: [0, -1, Int.min, SurveyScores.mostRespondents + 1, Int.max])
    func respondents(_ count: Int) {
        #expect(throws: SurveyScoresProblem.badRespondents(element: "U1", count)) {
            try SurveyScores(Self.instrument, respondents: count, sums: Self.sums(1, 60))
        }
    }

    @Test func everyElementHasASum() {
        #expect(throws: SurveyScoresProblem.wrongNumberOfElements(8, expected: 9)) {
            try SurveyScores(Self.instrument, respondents: 20, sums: Array(repeating: 60, count: 8))
        }
        #expect(throws: SurveyScoresProblem.wrongNumberOfElements(0, expected: 9)) {
            try SurveyScores(Self.instrument, respondents: 20, sums: [])
        }
    }

    @Test func theScaleIsPositive() {
        let instrument = IKMInstrument(
            version: Self.instrument.version, elements: [.init("E", Translation("i", "e", "k"))], scale: 0...4)
        #expect(throws: SurveyScoresProblem.badScale(0...4)) {
            try SurveyScores(instrument, respondents: 1, sums: [0])
        }
    }
}
