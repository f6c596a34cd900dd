internal import FoundationEssentials
internal import JSON
internal import Lifecycle
internal import LocalStack
internal import Shared

/// The Bandung–Seoul example: published by a separate process, followed until the report that covers it is published.
enum Example {
    static let partnership = "bandung-seoul"
    static let asOf = "2020-12-31"

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static var files: [String] {
        let folder = "\(FileManager.default.currentDirectoryPath)/examples/bandung-seoul"
        return Files.names(in: folder).filter { $0.hasSuffix(".jsonl") }.map { "\(folder)/\($0)" }
    }

    /// Publishes the example and waits for its report.
    ///
    /// - Returns: the notice of the report, as read from Kafka.
    static func run(on stack: LocalStack, folder: String) async throws -> EventData {
        let files = Self.files
        guard !files.isEmpty else { throw Failure(description: "examples/bandung-seoul is not in this folder") }
        let refs = EventFiles.read(files).entries.map(\.event.ref)
        let reader = try NoticeReader(stack)
        defer { reader.end() }
        StandardOutput.write("Publishing \(refs.count) events about Bandung and Seoul, from a separate process\n")
        let log = "\(folder)/log/publish.log"
        let status = try await ChildProcess.run(
            "\(Files.programFolder)/kembar",
            ["publish", "--bootstrap-servers", stack.kafka.bootstrapServers, "--topic-prefix", stack.prefix] + files,
            environment: ["PATH": "/usr/bin:/bin"], log: log)
        guard status == 0 else { throw Failure(description: "publishing failed; see \(log)") }
        StandardOutput.write("Requesting the report as of \(Self.asOf) that waits for all of them\n")
        let names = ReportRequest.fields
        let asked: AcceptedAnswer = try Addresses.decode(
            Addresses.body(
                of: try await LocalHTTP.post(
                    "\(stack.url("reporting"))/v1/reports",
                    JSONValue.object([
                        names.partnership.name: .string(Self.partnership), names.asOf.name: .string(Self.asOf),
                        names.after.name: .array(refs.map(\.json)),
                    ]).bytes, headers: Addresses().headers.merging(["Content-Type": "application/json"]) { $1 })))
        let notice = try await reader.notice(within: .seconds(90)) { $0[names.requestedBy]?.id == asked.id }
        guard let notice else {
            throw Failure(description: "no report was published on \(stack.prefix).reports within 90 seconds")
        }
        let missing = notice[names.missing] ?? []
        guard missing.isEmpty else {
            throw Failure(
                description:
                    "the report lacks \(missing.count) events, among them \(missing[0].id); see: kembar events pending, kembar dead-letters list"
            )
        }
        return notice
    }
}
