internal import IndicatorMath
public import Shared

/// The index of one wave of a satisfaction survey, with its elements (formula F14).
public struct SurveyResult: Codable, Sendable, Hashable {
    /// An element of the survey.
    public struct Element: Codable, Sendable, Hashable {
        public let element: String
        public let name: Translation
        /// How many respondents answered it.
        public let n: Int
        /// The mean score, on the scale of the instrument.
        public let mean: ExactNumber
        /// The mean on the scale that ends at 100, with its band.
        public let value: ComputedEntry
    }

    public let surveyWave: Code
    public let instrument: String
    public let name: Translation?
    public let period: Period
    public let value: ComputedEntry
    /// How many people answered.
    public let n: Int?
    /// The weights that the source uses.
    public let weights: SurveyWave.Weights?
    @OmittedWhenEmpty public var elements: [Element]
    /// The index as the source printed it.
    public let published: ExactNumber?
    /// Why the stated results are refused.
    public let problem: Translation?
    /// Whether the instrument differs from that of the wave before: the two are not compared.
    @OmittedWhenFalse public var seriesBreak: Bool
    public let events: [EventRef]
}
