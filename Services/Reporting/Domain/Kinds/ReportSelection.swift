internal import Crypto
internal import JSON
public import Shared

/// What a kind of report has of the whole report, as JSON: the members of its parts, unchanged except for what the kind
/// shortens or suppresses. The full evaluation is the report itself.
///
/// Its JSON Schema is `docs/schemas/report-<kind>/1.0.0.json`.
public struct ReportSelection: Sendable {
    public let kind: ReportKind
    /// JSON, members sorted by name.
    public let bytes: [UInt8]
    /// SHA-256 of the bytes, hexadecimal.
    public let digest: String

    /// - Parameter report: the JSON of the whole report, as it is kept.
    public init(_ kind: ReportKind, of report: [UInt8]) throws {
        self.kind = kind
        self.bytes = kind == .evaluation ? report : try Self.bytes(kind, of: report)
        self.digest = Digest(of: self.bytes).description
    }

    private static func bytes(_ kind: ReportKind, of document: [UInt8]) throws -> [UInt8] {
        let whole = try ReportDocument.read(document)
        let head = ReportSelectionHead(kind, of: whole)
        let selected = try ReportDocument.bytes(of: whole.selected(for: kind))
        let names = kind.members
        let members =
            try Self.members(of: selected).filter { name, _ in
                Report.CodingKeys(stringValue: SnakeCase.camel(name)).map(names.contains) ?? false
            } + Self.members(of: try ReportDocument.bytes(of: head))
        return JSONWriter.object(Dictionary(members) { first, _ in first })
    }

    private static func members(of bytes: [UInt8]) throws -> [(String, ArraySlice<UInt8>)] {
        try JSONDocument(bytes, limits: JSONLimits(bytes: .max)).root.members.map { ($0.key, $0.value.raw) }
    }
}
