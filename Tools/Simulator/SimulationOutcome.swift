/// What came of a run.
package struct SimulationOutcome: Sendable, Hashable {
    /// Sentences that begin with the invariant they are about; none when all hold.
    package let findings: [String]
    package let steps: Int
    /// Equal for equal runs.
    package let digest: UInt64
}
