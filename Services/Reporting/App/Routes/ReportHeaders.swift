internal import Crypto
internal import HTTP
internal import ReportingDomain
internal import ServiceRuntime
internal import Shared

/// The header fields by which a report is cached and found again.
struct ReportHeaders {
    /// Changes with everything by which the bytes can differ.
    private let tag: String
    private let links: String?
    private let varies: String

    /// - Parameter variant: what else the request chooses.
    init(
        _ report: StoredReport, _ kind: ReportKind, _ format: ReportFormat, _ language: PageLanguage,
        variant: [String?] = []
    ) {
        let parts = [
            report.contentDigest, String(report.number), report.state.rawValue, String(report.eventsCounted),
            kind.rawValue, format.rawValue, format.isInLanguage ? language.rawValue : "",
            variant.map { $0 ?? "" }.joined(separator: " "), KembarVersion.text,
        ]
        let digest = Digest(of: Array(parts.joined(separator: " ").utf8)).description.prefix(32)
        // A PDF states when it was made: the same content has other bytes, so its tag is weak (RFC 9110).
        self.tag = (format == .pdf ? "W/" : "") + "\"\(digest)\""
        self.links = report.state.isOpen ? Self.links(report, kind, language) : nil
        self.varies = format.isInLanguage ? "Accept, Accept-Language" : "Accept"
    }

    var all: [(name: String, value: String)] {
        [("Vary", self.varies), ("ETag", self.tag)] + (self.links.map { [("Link", $0)] } ?? [])
    }

    /// Whether the reader has the bytes already.
    func isKnown(to request: HTTPRequest) -> Bool {
        (request.headers["if-none-match"] ?? "").split(separator: ",").contains { part in
            part.drop { $0 == " " }.prefix { $0 != " " } == self.tag
        }
    }

    /// The permanent address of the version, and the other formats of the same content (RFC 8288).
    private static func links(_ report: StoredReport, _ kind: ReportKind, _ language: PageLanguage) -> String {
        let place = "/v1/reports/\(report.partnership)/\(report.asOf)/\(report.number)"
        let chosen = kind == .evaluation ? "" : "&kind=\(kind.rawValue)"
        let others = [ReportFormat.json, .html, .pdf, .xlsx].map { format in
            "<\(place)?format=\(format.rawValue)\(chosen)&lang=\(language.rawValue)>; rel=\"alternate\"; type=\"\(format.contentType.prefix { $0 != ";" })\""
        }
        return (["<\(place)>; rel=\"bookmark\""] + others).joined(separator: ", ")
    }
}
