internal import FoundationEssentials
internal import Kafka
internal import LocalStack
internal import Postgres

/// The servers that a benchmark runs on: a private PostgreSQL and a real Kafka, both removed at its end.
struct BenchmarkServers: Sendable {
    static var folder: String { "\(FileManager.default.currentDirectoryPath)/.kembar/bench" }
    static let template = "bench_template"

    let postgres: LocalPostgres
    let kafka: LocalKafka

    func log(_ name: String) -> String { "\(Self.folder)/\(name).log" }

    /// Starts both, runs `body`, and stops both, also on failure.
    static func with<Value: Sendable>(
        kafkaHome: String, topics: [KafkaAdmin.NewTopic], _ body: (BenchmarkServers) async throws -> Value
    ) async throws -> Value {
        try Self.clear()
        try Files.makeFolder(Self.folder)
        Console.line("Starting PostgreSQL and Kafka")
        let postgres = try await Uncancellable.run {
            try await LocalPostgres.start(
                in: "\(Self.folder)/postgres", log: "\(Self.folder)/postgres.log",
                settings: ["track_commit_timestamp=on"])
        }
        let result: Result<Value, any Error>
        do {
            let kafka = try await Uncancellable.run {
                try await LocalKafka.start(
                    .singleNode(home: kafkaHome), in: "\(Self.folder)/kafka", log: "\(Self.folder)/kafka.log",
                    topics: topics)
            }
            do {
                result = .success(try await body(BenchmarkServers(postgres: postgres, kafka: kafka)))
            } catch {
                result = .failure(error)
            }
            await Uncancellable.stop { await kafka.stop() }
        } catch {
            result = .failure(error)
        }
        await Uncancellable.stop { await postgres.stop() }
        try Self.forgetData()
        return try result.get()
    }

    private static func clear() throws {
        try Files.remove(Self.folder)
        try Self.forgetData()
    }

    /// Removes the data; the logs stay for inspection.
    private static func forgetData() throws {
        for name in ["postgres", "kafka"] { try Files.remove("\(Self.folder)/\(name)") }
        try LocalPostgres.removeFallbackData(of: "\(Self.folder)/postgres")
    }

    /// A connection as the superuser.
    func connect(_ database: String = "postgres") async throws -> PostgresConnection {
        try await PostgresConnection.connect(
            self.postgres.conninfo(database: database, user: LocalPostgres.user))
    }

    /// Creates a copy of the template, then runs a checkpoint, so that writes left by earlier runs precede the
    /// measurement.
    func makeDatabase(_ name: String) async throws {
        let connection = try await self.connect()
        try await connection.runScript("create database \(name) template \(Self.template)")
        try await connection.runScript("checkpoint")
    }

    func dropDatabase(_ name: String) async throws {
        try await self.connect().runScript("drop database if exists \(name) with (force)")
    }
}
