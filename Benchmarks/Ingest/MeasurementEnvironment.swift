internal import FoundationEssentials
internal import JSON
internal import LocalStack
internal import Postgres
internal import Shared

/// The environment of the measurement.
struct MeasurementEnvironment {
    let lines: [(name: String, words: String)]

    init(_ servers: BenchmarkServers, kafkaHome: String, python: String?) async throws {
        let connection = try await servers.connect()
        var settings: [String] = []
        for name in ["fsync", "synchronous_commit", "shared_buffers", "max_wal_size"] {
            let value = try await connection.rows("select current_setting(\(name))") { row in try row.text(0) }
            settings.append("\(name) \(value.joined())")
        }
        let version = try await connection.rows("select current_setting('server_version')") { row in try row.text(0) }
        let today = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1e6)).day
        var lines = [
            ("date", "\(today)"),
            ("machine", "\(ProcFile.processorModel), \(ProcFile.processors) processors, Linux \(ProcFile.kernel)"),
            ("PostgreSQL", "\(version.joined()); \(settings.joined(separator: ", "))"),
            ("Kafka", Self.kafkaVersion(kafkaHome)),
        ]
        if python != nil, let packages = Files.text("Benchmarks/requirements.txt") {
            lines.append(("Python packages", packages.split(separator: "\n").joined(separator: ", ")))
        }
        self.lines = lines
    }

    /// Taken from the name of a jar: Kafka's scripts would start a Java virtual machine.
    private static func kafkaVersion(_ home: String) -> String {
        let jar = Files.names(in: "\(home)/libs").first { $0.hasPrefix("kafka-clients-") && $0.hasSuffix(".jar") }
        return jar.map { String($0.dropFirst("kafka-clients-".count).dropLast(".jar".count)) } ?? "unknown"
    }

    var json: JSONValue { .object(Dictionary(self.lines.map { ($0.name, .string($0.words)) }) { first, _ in first }) }
}
