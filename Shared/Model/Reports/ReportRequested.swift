/// `report.requested`: a report of one partnership as of a day is requested, in one of its kinds, after the named events have been counted.
public struct ReportRequested: Sendable {
    public let partnership: Code
    public let asOf: CalendarDate
    public let kind: ReportKind
    public let after: [EventRef]

    /// Nil for other events.
    public init?(_ data: EventData) {
        guard data.schema == ReportRequest.requested, let partnership = data[ReportRequest.fields.partnership],
            let asOf = data[ReportRequest.fields.asOf]
        else { return nil }
        self.partnership = partnership
        self.asOf = asOf
        self.kind = data[ReportRequest.fields.kind] ?? .evaluation
        self.after = data[ReportRequest.fields.after] ?? []
    }
}

extension ReportRequested {
    /// Rejects a request for a day that has not come.
    ///
    /// - Parameter time: when the report was requested; a day has come once it has begun anywhere on earth.
    static func rejectFutureDay(_ data: EventData, at time: Instant) throws(Invalid) {
        guard let request = ReportRequested(data), request.asOf > time.lastDay else { return }
        throw Invalid(
            "data.\(ReportRequest.fields.asOf.name)",
            "\(request.asOf) is later than \(time.day), the day of `time`; request a report as of that day or an earlier one"
        )
    }
}
