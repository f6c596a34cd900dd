internal import Crypto
internal import JSON
internal import Shared

/// A report in the only form that is kept, announced and digested: its JSON, members sorted by name.
public struct ReportDocument: Sendable {
    public let report: Report
    public let bytes: [UInt8]
    /// SHA-256 of the bytes, hexadecimal.
    public let digest: String

    public init(_ report: Report) throws {
        self.report = report
        self.bytes = try SnakeCaseJSONEncoder().encode(report)
        self.digest = Digest(of: self.bytes).description
    }

    /// Reads a report's JSON again.
    public static func read(_ bytes: [UInt8]) throws -> Report { try SnakeCaseJSONDecoder().decode(from: bytes) }

    /// The JSON of a part of a report, or of a line of the portfolio, by the same rules as reports.
    public static func bytes(of part: some Encodable) throws -> [UInt8] { try SnakeCaseJSONEncoder().encode(part) }

    /// Reads a finding's JSON again.
    public static func readFinding(_ bytes: [UInt8]) throws -> FindingEntry {
        try SnakeCaseJSONDecoder().decode(from: bytes)
    }

    /// Reads the JSON of a line of the portfolio again.
    public static func readPortfolioEntry(_ bytes: [UInt8]) throws -> PortfolioEntry {
        try SnakeCaseJSONDecoder().decode(from: bytes)
    }

    /// Reads the document that the reporting service returns.
    public static func readKept(_ bytes: [UInt8]) throws -> ReturnedReport {
        try SnakeCaseJSONDecoder().decode(from: bytes)
    }
}
