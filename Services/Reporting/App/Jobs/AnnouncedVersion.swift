internal import ReportingDomain
internal import Shared

/// A version of a report as a notice states it.
struct AnnouncedVersion: Sendable {
    let partnership: Code
    let asOf: CalendarDate
    let number: Int
    let ruleVersion: Int
    let eventsCounted: Int
    let factsDigest: String
    let generatedAt: Instant
    /// The JSON of the whole report, and its digest.
    let bytes: [UInt8]
    let digest: String
}

extension AnnouncedVersion {
    init(_ made: GeneratedReport) {
        let report = made.document.report
        self.init(
            partnership: report.partnership, asOf: report.asOf, number: made.number, ruleVersion: report.ruleVersion,
            eventsCounted: made.history.eventsCounted, factsDigest: made.history.factsDigest,
            generatedAt: made.generatedAt, bytes: made.document.bytes, digest: made.document.digest)
    }

    init(_ stored: StoredReport, _ partnership: Code, _ day: CalendarDate) {
        self.init(
            partnership: partnership, asOf: day, number: stored.number, ruleVersion: stored.ruleVersion,
            eventsCounted: stored.eventsCounted, factsDigest: stored.factsDigest, generatedAt: stored.generatedAt,
            bytes: stored.bytes, digest: stored.contentDigest)
    }
}
