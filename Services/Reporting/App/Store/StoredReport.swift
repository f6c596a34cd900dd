internal import JSON
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import Shared

/// A report that was made and kept.
struct StoredReport: Sendable {
    let partnership: String
    let asOf: String
    let number: Int
    let ruleVersion: Int
    let contentDigest: String
    let factsDigest: String
    let eventsCounted: Int
    let generatedAt: Instant
    /// The report's JSON, as it was digested.
    let bytes: [UInt8]

    /// One line of the list of reports.
    struct Listed: Sendable {
        let partnership: String
        let asOf: String
        let versions: Int

        var cursor: PageCursor { PageCursor([self.partnership, self.asOf]) }
    }

    /// The newest version of a report.
    struct Latest: Sendable {
        let number: Int
        let digest: String
    }

    var address: String { "/v1/reports/\(self.partnership)/\(self.asOf)" }

    /// The model that formats render.
    var content: Report { get throws { try ReportDocument.read(self.bytes) } }

    /// The document: the content, separate from the values that depend on when and where it was made.
    var document: [UInt8] {
        var writer = JSONWriter()
        writer.raw("{\"content\":")
        writer.raw(self.bytes)
        writer.raw(",\"digest\":")
        writer.write(.object(["content": .string(self.contentDigest), "facts": .string(self.factsDigest)]))
        writer.raw(",\"envelope\":")
        writer.write(
            .object([
                "number": .int(self.number), "generated_at": .string(self.generatedAt.description),
                "rule_version": .int(self.ruleVersion), "events_counted": .int(self.eventsCounted),
                "address": .string("\(self.address)/\(self.number)"),
            ]))
        writer.raw("}")
        return writer.bytes
    }
}
