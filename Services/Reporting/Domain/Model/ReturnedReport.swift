public import Shared

/// A report as the reporting service returns it: its content, separate from what depends on when and where it was made.
public struct ReturnedReport: Codable, Sendable {
    public let content: Report
    public let digest: Digests
    public let envelope: Envelope

    /// SHA-256, hexadecimal.
    public struct Digests: Codable, Sendable {
        /// Digest of the content's bytes.
        public let content: String
        /// Digest of the sorted (source, id) of every event it was made from.
        public let facts: String
        /// Digest of the whole report, of which a kind is a selection; a review names it.
        public let report: String

        public init(content: String, facts: String, report: String) {
            self.content = content
            self.facts = facts
            self.report = report
        }
    }

    public struct Envelope: Codable, Sendable {
        /// The version of this report, from 1.
        public let number: Int
        public let generatedAt: Instant
        public let ruleVersion: Int
        public let eventsCounted: Int
        /// Where the version is in its life, now.
        public let state: ReportState
        public let address: String

        public init(
            number: Int, generatedAt: Instant, ruleVersion: Int, eventsCounted: Int, state: ReportState, address: String
        ) {
            self.number = number
            self.generatedAt = generatedAt
            self.ruleVersion = ruleVersion
            self.eventsCounted = eventsCounted
            self.state = state
            self.address = address
        }
    }
}
