internal import JSON
internal import Shared

/// The request for a report that a schedule made due.
struct ScheduledRequest: Sendable {
    let partnership: String
    let day: String
    let kind: String

    /// The event of the request. Its id is always the same, so that a request that is repeated is a duplicate.
    func event(at time: Instant) throws -> Event {
        let names = ReportRequest.fields
        let data = JSONValue.object([
            names.partnership.name: .string(self.partnership), names.asOf.name: .string(self.day),
            names.kind.name: .string(self.kind),
        ])
        return try Event(
            structured: Wire.bytes(
                ref: EventRef(
                    source: "urn:kembar:reports:schedule",
                    id: Wire.id(from: "report.requested", self.partnership, self.day, self.kind)),
                type: EventType(.reports, "report.requested"), time: time, data: data.bytes))
    }
}
