/// The totals of one round of a satisfaction survey: per element, how many answered and the sum of their scores.
public struct SurveyScores: Sendable, Hashable {
    /// The answers to one element. The number of respondents can differ between elements.
    public struct Answers: Sendable, Hashable {
        public let respondents: Int
        /// The sum of the scores.
        public let sum: Int

        public init(respondents: Int, sum: Int) {
            self.respondents = respondents
            self.sum = sum
        }
    }

    public let instrument: IKMInstrument
    /// In the order of the instrument's elements.
    public let answers: [Answers]

    /// The greatest number of respondents that is accepted.
    public static let mostRespondents = 1_000_000_000

    /// - Throws: the first problem, for numbers that no survey with this instrument can give.
    public init(_ instrument: IKMInstrument, answers: [Answers]) throws(SurveyScoresProblem) {
        let codes = instrument.elements.map(\.code)
        guard answers.count == codes.count, !answers.isEmpty else {
            throw .wrongNumberOfElements(answers.count, expected: codes.count)
        }
        guard instrument.scale.lowerBound > 0, instrument.scale.upperBound <= 1000 else {
            throw .badScale(instrument.scale)
        }
        for (code, answer) in zip(codes, answers) {
            guard (1...Self.mostRespondents).contains(answer.respondents) else {
                throw .badRespondents(element: code, answer.respondents)
            }
            let possible =
                answer.respondents * instrument.scale.lowerBound...answer.respondents * instrument.scale.upperBound
            guard possible.contains(answer.sum) else {
                throw .impossibleSum(
                    element: code, sum: answer.sum, respondents: answer.respondents, possible: possible)
            }
        }
        self.instrument = instrument
        self.answers = answers
    }

    /// A wave in which everybody answered every element.
    public init(_ instrument: IKMInstrument, respondents: Int, sums: [Int]) throws(SurveyScoresProblem) {
        try self.init(instrument, answers: sums.map { Answers(respondents: respondents, sum: $0) })
    }
}
