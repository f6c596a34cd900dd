internal import ReportingDomain
internal import Shared

/// A report that was made, with the properties that depend on when and where.
struct GeneratedReport: Sendable {
    let document: ReportDocument
    let history: PartnershipHistory
    /// The version of this report, from 1.
    let number: Int
    let generatedAt: Instant
}
