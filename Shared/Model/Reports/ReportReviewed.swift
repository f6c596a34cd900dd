/// `report.reviewed`: a reviewer decided about one content of a report.
public struct ReportReviewed: Sendable {
    public let partnership: Code
    public let asOf: CalendarDate
    public let reportDigest: String
    public let decision: ReportReview.Decision

    /// Nil for other events.
    public init?(_ data: EventData) {
        let fields = ReportReview.fields
        guard ReportReview.events.contains(data.schema), let partnership = data[fields.partnership],
            let asOf = data[fields.asOf], let digest = data[fields.reportDigest], let decision = data[fields.decision]
        else { return nil }
        self.partnership = partnership
        self.asOf = asOf
        self.reportDigest = digest
        self.decision = decision
    }
}
