import Foundation
import ReportingDomain

/// Reports that the tests make, saved for the check against their JSON Schema (Tests/Schemas/check_reports.py) if
/// `KEMBAR_KEEP_REPORTS` names a folder.
enum KeptReports {
    private static let folder = ProcessInfo.processInfo.environment["KEMBAR_KEEP_REPORTS"]

    static func keep(_ document: ReportDocument) {
        Self.keep(document.bytes, document.digest)
    }

    static func keep(_ selection: ReportSelection) { Self.keep(selection.bytes, selection.digest) }

    private static func keep(_ bytes: [UInt8], _ digest: String) {
        guard let folder = Self.folder else { return }
        let file = URL(fileURLWithPath: folder).appendingPathComponent("\(digest.prefix(24)).json")
        try? Data(bytes).write(to: file)
    }
}
