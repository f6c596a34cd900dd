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

    /// Reads the document that the reporting service returns.
    public static func readKept(_ bytes: [UInt8]) throws -> ReturnedReport {
        try SnakeCaseJSONDecoder().decode(from: bytes)
    }
}
