internal import JSON
internal import Messaging
internal import Postgres
internal import ReportingDomain
internal import Shared

/// A report that was made and kept.
struct StoredReport: Sendable {
    let partnership: Code
    let asOf: CalendarDate
    let number: Int
    let ruleVersion: Int
    let contentDigest: String
    let factsDigest: String
    let eventsCounted: Int
    let generatedAt: Instant
    let state: ReportState
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

    /// The path of the report, at which the published version is read.
    private var address: String { "/v1/reports/\(self.partnership)/\(self.asOf)" }

    /// The path of this version, as far as it is to be linked: the published one has that of the report.
    var place: String {
        switch self.state {
        case .published: self.address
        case .superseded: self.numbered
        case .generated, .returned, .retracted: "/v1/drafts/\(self.partnership)/\(self.asOf)/\(self.number)"
        }
    }

    /// The path of this version by its number.
    private var numbered: String { "\(self.address)/\(self.number)" }

    /// The model that formats render.
    var content: Report { get throws { try ReportDocument.read(self.bytes) } }

    /// The document: the content of a kind, separate from the values that depend on when and where it was made.
    func document(_ kind: ReportKind) throws -> [UInt8] {
        let selection = try ReportSelection(kind, of: self.bytes)
        let digest = ReturnedReport.Digests(
            content: selection.digest, facts: self.factsDigest, report: self.contentDigest)
        let envelope = ReturnedReport.Envelope(
            number: self.number, generatedAt: self.generatedAt, ruleVersion: self.ruleVersion,
            eventsCounted: self.eventsCounted, state: self.state,
            address: self.state.isOpen ? self.numbered : self.place)
        return JSONWriter.object([
            "content": selection.bytes, "digest": try ReportDocument.bytes(of: digest),
            "envelope": try ReportDocument.bytes(of: envelope),
        ])
    }
}

extension StoredReport {
    /// The version as it is kept, with the figures of the history that it was last made from.
    init(_ made: GeneratedReport) {
        let report = made.document.report
        self.init(
            partnership: report.partnership, asOf: report.asOf, number: made.number, ruleVersion: report.ruleVersion,
            contentDigest: made.document.digest, factsDigest: made.history.factsDigest,
            eventsCounted: made.history.eventsCounted, generatedAt: made.generatedAt, state: .generated,
            bytes: made.document.bytes)
    }
}
