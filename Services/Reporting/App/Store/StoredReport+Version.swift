internal import JSON
internal import ReportingDomain
internal import Shared

extension StoredReport {
    /// One line of the list of a report's versions.
    struct Version: Sendable {
        let number: Int
        let generatedAt: Instant
        let contentDigest: String
        let eventsCounted: Int
        let state: ReportState

        var json: JSONValue {
            .object([
                "number": .int(self.number), "generated_at": .string(self.generatedAt.description),
                "content_digest": .string(self.contentDigest), "events_counted": .int(self.eventsCounted),
                "state": .string(self.state.rawValue),
            ])
        }
    }
}
