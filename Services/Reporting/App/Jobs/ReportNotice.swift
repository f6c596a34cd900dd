internal import JSON
internal import ReportingDomain
internal import Shared

/// The data of `report.generated` and `report.published`, by the declared fields of the events.
struct ReportNotice {
    enum Event {
        case generated
        /// - superseding: the number of the version that was published before.
        case published(superseding: Int?)

        var type: StaticString {
            switch self {
            case .generated: "report.generated"
            case .published: "report.published"
            }
        }
    }

    /// JSON, members in byte order.
    let bytes: [UInt8]

    /// Above this many bytes a notice states where the content is instead: a broker accepts a megabyte by default.
    private static let inlineLimit = 900_000

    init(
        _ event: Event, of version: StoredReport, _ kind: ReportKind, answering request: ReportRequests.Ready?
    ) throws {
        let names = ReportRequest.fields
        let selection = try ReportSelection(kind, of: version.bytes)
        var members: [String: JSONValue] = [
            names.partnership.name: version.partnership.json, names.asOf.name: version.asOf.json,
            names.kind.name: .string(kind.rawValue), names.number.name: .int(version.number),
            names.address.name: .string(Self.address(event, of: version, kind)),
            names.ruleVersion.name: .int(version.ruleVersion),
            names.eventsCounted.name: .int(version.eventsCounted),
            names.contentDigest.name: .string(selection.digest),
            names.reportDigest.name: .string(version.contentDigest),
            names.factsDigest.name: .string(version.factsDigest),
            names.generatedAt.name: version.generatedAt.json,
        ]
        members[names.requestedBy.name] = request?.ref.json
        members[names.missing.name] = request?.missing.json
        if case .published(let superseded?) = event { members[names.supersedes.name] = .int(superseded) }
        var written = members.mapValues(\.bytes)
        // The selection is JSON already.
        if selection.bytes.count <= Self.inlineLimit { written[names.content.name] = selection.bytes }
        self.bytes = JSONWriter.object(written)
    }

    /// The path of a version; that of one that is not published needs a token.
    private static func address(_ event: Event, of version: StoredReport, _ kind: ReportKind) -> String {
        let query = kind == .evaluation ? "" : "?kind=\(kind.rawValue)&format=json"
        let place = "\(version.partnership)/\(version.asOf)/\(version.number)\(query)"
        return switch event {
        case .generated: "/v1/drafts/\(place)"
        case .published: "/v1/reports/\(place)"
        }
    }
}
