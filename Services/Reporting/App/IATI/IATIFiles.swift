internal import Foundation
internal import HTTP
internal import JSON
internal import ReportingDomain
internal import Shared
internal import XML

/// Files of IATI 2.03, each checked before it is returned.
struct IATIFiles: Sendable {
    /// Where an administrator can put the schemas of IATI 2.03; files are then also checked by them.
    static let schemaPath = "/usr/share/kembar/iati/iati-activities-schema.xsd"

    private let schema: XMLSchema?
    private let now: @Sendable () -> Instant

    init(schemaPath: String = IATIFiles.schemaPath, now: @escaping @Sendable () -> Instant) {
        let isThere = FileManager.default.isReadableFile(atPath: schemaPath)
        self.schema = isThere ? try? XMLSchema(path: schemaPath) : nil
        self.now = now
    }

    /// Whether a schema is installed that cannot be read; files are then checked by the rules alone.
    var hasUnusableSchema: Bool { self.schema == nil && FileManager.default.fileExists(atPath: Self.schemaPath) }

    /// A file, and what it leaves out.
    struct Made {
        let bytes: [UInt8]
        let reporter: Code
        let omissions: [IATIOmission]
    }

    /// - Parameters:
    ///   - content: the whole report.
    ///   - reporter: the code of the organisation that reports.
    /// - Throws: `Problem` that names what is missing, or every rule that the file would break.
    func make(_ content: Report, reporter: Code?) throws -> Made {
        do {
            var export = try IATIExport(content, reporter: reporter, today: self.now().day)
            let bytes = export.document()
            let failures = try export.failures + self.failures(of: bytes)
            guard failures.isEmpty else {
                throw Problem(
                    .unprocessable, "iati-not-valid",
                    "The file is not valid by IATI 2.03. Failures: \(failures.count); `failures` names each with its rule and its activity.",
                    [
                        "failures": .array(
                            failures.map {
                                .object([
                                    "rule": .string($0.rule), "severity": .string($0.severity.rawValue),
                                    "activity": .string($0.activity),
                                    "detail": .string($0.sentence),
                                ])
                            })
                    ])
            }
            let omissions = export.omissions.sorted {
                ($0.kind.rawValue, $0.code.text, $0.reason.rawValue)
                    < ($1.kind.rawValue, $1.code.text, $1.reason.rawValue)
            }
            return Made(bytes: bytes, reporter: export.reporter.organisation.code, omissions: omissions)
        } catch let missing as IATIReporter.Missing {
            throw Problem(.unprocessable, "iati-no-reporter", missing.sentence)
        }
    }

    /// What the schema and the official rules find.
    func failures(of bytes: [UInt8]) throws(XMLProblem) -> [IATIFailure] {
        let document = try XMLDocument(bytes)
        let found = self.schema?.problems(of: document) ?? []
        return found.map { IATIFailure(rule: "schema", severity: .error, activity: "", sentence: $0) }
            + (try IATIChecker(today: self.now().day).failures(of: document))
    }
}
