internal import JSON
internal import ReportingDomain
internal import Shared

/// The data of `report.published`, by the declared fields of the event.
struct PublishedNotice {
    /// JSON, members in byte order.
    let bytes: [UInt8]

    init(_ made: GeneratedReport, missing: [EventRef]?, requestedBy: EventRef?, isInline: Bool) {
        let names = ReportRequest.fields
        let report = made.document.report
        var members: [String: JSONValue] = [
            names.partnership.name: report.partnership.json, names.asOf.name: report.asOf.json,
            names.number.name: .int(made.number), names.address.name: .string(made.address),
            names.ruleVersion.name: .int(report.ruleVersion),
            names.eventsCounted.name: .int(made.history.eventsCounted),
            names.contentDigest.name: .string(made.document.digest),
            names.factsDigest.name: .string(made.history.factsDigest),
            names.generatedAt.name: made.generatedAt.json,
        ]
        members[names.requestedBy.name] = requestedBy?.json
        members[names.missing.name] = missing?.json
        var written = members.mapValues(\.bytes)
        // The report is JSON already.
        if isInline { written[names.content.name] = made.document.bytes }
        var writer = JSONWriter()
        for (name, value) in written.sorted(by: { JSONWriter.inByteOrder($0.key, $1.key) }) {
            writer.raw(writer.bytes.isEmpty ? "{" : ",")
            writer.write(name)
            writer.raw(":")
            writer.raw(value)
        }
        writer.raw("}")
        self.bytes = writer.bytes
    }
}
