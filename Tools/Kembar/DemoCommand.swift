internal import Arguments
internal import Crypto
internal import Lifecycle
internal import LocalStack
internal import ReportingDomain
internal import Shared

/// `kembar demo`
enum DemoCommand {
    static let command = Command(
        "demo", summary: "Run the whole path once: start, publish the example, read the report, stop",
        examples: ["kembar demo", "KAFKA_HOME=/opt/kafka kembar demo"]
    ) { _ in
        let folder = Workspace.demo
        let start = ContinuousClock.now
        let kind = LocalKafka.Kind(environment: Environment.all)
        try Self.clean(folder)
        let stop = ShutdownSignal()
        let signals = Signals(trigger: stop)
        defer { withExtendedLifetime(signals) {} }
        StandardOutput.write("Starting\n")
        // On a broker that is shared with others, the demo uses its own topics.
        let prefix = kind.isEmbedded ? "kembar" : "kembar-demo-\(Hex.text(Random.bytes(3)))"
        let stack = try await LocalStack.start(in: folder, kafka: kind, prefix: prefix, port: nil) {
            StandardOutput.write("  \($0)\n")
        }
        let result: Result<String, any Error>
        do {
            result = .success(try await Self.show(stack, folder, stop))
        } catch {
            result = .failure(error)
        }
        StandardOutput.write("Stopping\n")
        await stack.stop()
        let text = try result.get()
        let seconds = (ContinuousClock.now - start).components.seconds
        StandardOutput.write("\n\(text)\nWritten in \(seconds) s:\n  \(folder)/report.html\n  \(folder)/report.json\n")
        return 0
    }

    /// A demo starts clean: everything that an earlier demo left is removed.
    private static func clean(_ folder: String) throws {
        try Files.remove(folder)
        try LocalPostgres.removeFallbackData(of: "\(folder)/postgres")
        try Files.makeFolder(folder)
    }

    private static func show(_ stack: LocalStack, _ folder: String, _ stop: ShutdownSignal) async throws -> String {
        let work = Task { try await Example.run(on: stack, folder: folder) }
        let watch = Task {
            await stop.wait()
            work.cancel()
        }
        defer { watch.cancel() }
        let notice = try await work.value
        let address = "\(stack.url("reporting"))\(notice[ReportRequest.fields.address] ?? "")"
        let document = try Addresses.body(of: try await LocalHTTP.get("\(address)?format=json"))
        let report = try ReportDocument.readKept(document)
        guard report.digest.content == notice[ReportRequest.fields.contentDigest] else {
            throw Example.Failure(description: "the report read by HTTP differs from the announced one")
        }
        let page = try await LocalHTTP.get("\(address)?format=html&lang=en")
        try Files.write(document, to: "\(folder)/report.json")
        try Files.write(page.body, to: "\(folder)/report.html")
        return ReportSummary(report.content).text
    }
}
