internal import FoundationEssentials
internal import JSON
internal import Kafka
internal import LocalStack
internal import TestSupport
internal import Testing

/// A complete Kembar stack and its command line.
struct StackBench {
    let stack: LocalStack

    static var repository: String {
        #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    }

    /// Files of the Bandung–Seoul example.
    static var example: [String] {
        ["programs", "indicators"].map { "\(Self.repository)/examples/bandung-seoul/\($0).jsonl" }
    }

    static func with(_ kind: LocalKafka.Kind, prefix: String, _ body: (StackBench) async throws -> Void) async throws {
        _ = try #require(TestServers.programs, "KEMBAR_TEST_PROGRAMS is not set; run ./kembar.sh test")
        let folder =
            "\(FileManager.default.currentDirectoryPath)/.kembar/test/stack-\(UInt32.random(in: 0...UInt32.max))"
        let stack = try await LocalStack.start(in: folder, kafka: kind, prefix: prefix, port: nil) { _ in }
        let result: Result<Void, any Error>
        do { result = .success(try await body(StackBench(stack: stack))) } catch { result = .failure(error) }
        await stack.stop()
        try result.get()
    }

    /// Runs the command line.
    func kembar(_ arguments: String...) async throws -> (status: Int32, output: String) {
        let log = "\(self.stack.folder)/log/kembar-\(UInt32.random(in: 0...UInt32.max)).log"
        let status = try await ChildProcess.run(
            "\(Files.programFolder)/kembar", arguments,
            environment: [
                "PATH": "/usr/bin:/bin", "KEMBAR_REPORTING_URL": self.stack.url("reporting"),
                "KEMBAR_PROGRAMS_URL": self.stack.url("programs-registry"),
                "KEMBAR_INDICATORS_URL": self.stack.url("indicators"),
            ], log: log)
        return (status, Files.text(log) ?? "")
    }

    /// Waits for a version of the report that satisfies `isWanted`, and returns it.
    func report(within limit: Duration = .seconds(60), where isWanted: (JSONValue) -> Bool) async throws -> JSONValue {
        let deadline = ContinuousClock.now + limit
        var last: JSONValue = .null
        while ContinuousClock.now < deadline {
            let answer = try await LocalHTTP.get("\(self.stack.url("reporting"))/v1/reports/bandung-seoul/2020-12-31")
            if answer.status == 200 {
                last = JSONValue(try JSONDocument(answer.body).root)
                if isWanted(last) { return last }
            }
            try await Task.sleep(for: .milliseconds(200))
        }
        Issue.record("the report that was waited for did not come; the last one is \(last["envelope"]?.text ?? "none")")
        return last
    }
}

extension JSONValue {
    func list(_ key: String) -> [JSONValue] { if case .array(let values)? = self[key] { values } else { [] } }
    func int(_ key: String) -> Int? { if case .number(let number)? = self[key] { Int(number.text) } else { nil } }
}
