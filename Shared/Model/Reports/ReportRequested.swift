/// `report.requested`: a report of one partnership as of a day is wanted, after the named events have been counted.
public struct ReportRequested: Sendable {
    public let partnership: Code
    public let asOf: CalendarDate
    public let after: [EventRef]

    /// Nil for other events.
    public init?(_ data: EventData) {
        guard data.entity.kind == .report, data.role == .statement,
            let partnership = data[ReportRequest.fields.partnership], let asOf = data[ReportRequest.fields.asOf]
        else { return nil }
        self.partnership = partnership
        self.asOf = asOf
        self.after = data[ReportRequest.fields.after] ?? []
    }
}
