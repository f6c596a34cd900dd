internal import JSON
internal import Shared

/// The data of `report.retracted`, by the declared fields of the event.
struct RetractedNotice {
    /// JSON, members in byte order.
    let bytes: [UInt8]

    init(_ partnership: Code, _ day: CalendarDate, _ version: StoredReport.Life) {
        let names = ReportRequest.fields
        self.bytes =
            JSONValue.object([
                names.partnership.name: partnership.json, names.asOf.name: day.json,
                names.number.name: .int(version.number),
                names.address.name: .string("/v1/drafts/\(partnership)/\(day)/\(version.number)"),
                names.reportDigest.name: .string(version.digest),
            ]).bytes
    }
}
