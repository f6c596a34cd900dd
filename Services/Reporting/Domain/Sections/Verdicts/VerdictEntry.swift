public import Shared

/// The verdict on the results of one level in one field and period. What the cooperation contributed is never a part of
/// it.
public struct VerdictEntry: Codable, Sendable, Hashable {
    /// The field of cooperation; absent for indicators of the cooperation as a whole.
    public let component: Code?
    /// IATI result type; absent where the indicators state none, and for a field without an indicator.
    public let level: ResultLevel?
    /// The period of the targets; absent for a field without a target.
    public let period: Period?
    /// Whether the results were reached.
    public let verdict: Verdict
    /// The indicators with a target for the period, by code.
    public let indicators: [JudgedIndicator]
    /// What others judged of the same field, in a period that may overlap: evidence, never an input.
    @OmittedWhenEmpty public var assessments: [AssessmentBeside]
}
