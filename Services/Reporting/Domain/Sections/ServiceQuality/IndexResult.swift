internal import IndicatorMath
public import Shared

/// The value of an index in one assessment, such as SPBE (formula F15).
public struct IndexResult: Codable, Sendable, Hashable {
    /// A domain of the index.
    public struct Part: Codable, Sendable, Hashable {
        public let part: String
        public let name: Translation
        /// In percent of the index.
        public let weight: ExactNumber
        public let value: ExactNumber
    }

    public let indexAssessment: Code
    public let instrument: String
    public let name: Translation?
    public let period: Period
    public let value: ComputedEntry
    /// Whether the index only describes the context: no change of it is an effect of one partnership.
    @OmittedWhenFalse public var contextOnly: Bool
    @OmittedWhenEmpty public var domains: [Part]
    /// The index as the source printed it.
    public let published: ExactNumber?
    /// Why the stated results are refused.
    public let problem: Translation?
    /// Whether the instrument differs from that of the assessment before: the two are not compared.
    @OmittedWhenFalse public var seriesBreak: Bool
    public let events: [EventRef]
}
