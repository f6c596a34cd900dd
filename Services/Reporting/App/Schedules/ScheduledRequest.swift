internal import JSON
internal import Shared

/// The request for a report that a schedule made due.
struct ScheduledRequest: Sendable {
    let partnership: String
    let day: CalendarDate
    let kind: String

    /// The event of the request. It is always the same, with the day's beginning as its time, so that a request that is
    /// repeated is a duplicate.
    func event() throws -> Event {
        let names = ReportRequest.fields
        let data = JSONValue.object([
            names.partnership.name: .string(self.partnership), names.asOf.name: self.day.json,
            names.kind.name: .string(self.kind),
        ])
        return try Event(
            structured: Wire.bytes(
                ref: EventRef(
                    source: "urn:kembar:reports:schedule",
                    id: Wire.id(from: "report.requested", self.partnership, self.day.description, self.kind)),
                type: EventType(.reports, "report.requested"),
                time: Instant(microseconds: Int64(self.day.dayNumber) * 86_400_000_000), data: data.bytes))
    }
}
