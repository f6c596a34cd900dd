internal import FoundationEssentials
internal import Kafka
internal import LocalStack
internal import Messaging
internal import Postgres
internal import Shared
internal import Synchronization
internal import TestSupport
internal import Testing

/// A whole Kembar whose processes a test kills and starts again.
final class KillBench: Sendable {
    struct Parts {
        var postgres: LocalPostgres
        var services: [String: LocalServices.Running]
    }

    let folder: String
    let kafka: LocalKafka
    let prefix = "kembar"
    let parts: Mutex<Parts>

    private init(folder: String, kafka: LocalKafka, parts: Parts) {
        self.folder = folder
        self.kafka = kafka
        self.parts = Mutex(parts)
    }

    /// Starts everything on the embedded broker, and stops it again whatever happens.
    static func with(partitions: Int, _ body: (KillBench) async throws -> Void) async throws {
        _ = try #require(TestServers.programs, "KEMBAR_TEST_PROGRAMS is not set; run ./kembar.sh test")
        let folder =
            "\(FileManager.default.currentDirectoryPath)/.kembar/test/kill-\(UInt32.random(in: 0...UInt32.max))"
        try Files.makeFolder("\(folder)/log")
        let postgres = try await LocalPostgres.start(in: "\(folder)/postgres", log: "\(folder)/log/postgres.log")
        let names = LocalServices.names
        let bench: KillBench
        do {
            try await postgres.makeDatabases(names.map(LocalServices.database), log: "\(folder)/log/postgres.log")
            let kafka = try await LocalKafka.start(
                .embedded, in: "\(folder)/kafka", log: "\(folder)/log/kafka.log",
                topics: KembarTopics.all(prefix: "kembar", partitions: partitions))
            bench = KillBench(folder: folder, kafka: kafka, parts: Parts(postgres: postgres, services: [:]))
        } catch {
            await postgres.stop()
            throw error
        }
        let result: Result<Void, any Error>
        do {
            for name in names { try bench.start(name) }
            for name in names { try await bench.waitUntilReady(name) }
            try await body(bench)
            result = .success(())
        } catch {
            result = .failure(error)
        }
        for running in bench.parts.withLock({ Array($0.services.values) }) {
            await running.process.stop(within: .seconds(10))
        }
        await bench.kafka.stop()
        await bench.parts.withLock { $0.postgres }.stop()
        try result.get()
    }

    func start(_ name: String) throws {
        let (postgres, port) = self.parts.withLock { parts in
            (
                parts.postgres,
                parts.services[name].flatMap { UInt16($0.url.split(separator: ":").last ?? "") } ?? FreePort.any()
            )
        }
        let running = try LocalServices.start(
            name, port: port, postgres: postgres, kafka: self.kafka, prefix: self.prefix,
            log: "\(self.folder)/log/\(name).log",
            extra: ["KEMBAR_LOG_LEVEL": "info"])
        self.parts.withLock { $0.services[name] = running }
    }

    func waitUntilReady(_ name: String) async throws {
        let url = try #require(self.parts.withLock { $0.services[name]?.url })
        let problem = await LocalHTTP.waitUntilReady(url, within: .seconds(90))
        #expect(problem == nil, "\(name): \(problem ?? "")")
    }

    func url(_ name: String) -> String { self.parts.withLock { $0.services[name]?.url ?? "" } }

    /// `kill -9`, then started again at once.
    func kill(_ name: String) async throws {
        let process = try #require(self.parts.withLock { $0.services[name]?.process })
        await process.stop(ChildProcess.kill9, within: .seconds(5))
        try self.start(name)
    }

    /// As `pg_ctl -m immediate` does, then started again.
    func killPostgres() async throws {
        let postgres = self.parts.withLock { $0.postgres }
        await postgres.process.stop(ChildProcess.quit, within: .seconds(10))
        let again = try await LocalPostgres.launch(
            data: postgres.data, socketFolder: postgres.socketFolder, log: "\(self.folder)/log/postgres.log")
        self.parts.withLock { $0.postgres = again }
    }

    /// A pool of the superuser on a service's database.
    func pool(_ name: String) -> PostgresPool {
        let postgres = self.parts.withLock { $0.postgres }
        return PostgresPool(
            postgres.conninfo(database: LocalServices.database(name), user: LocalPostgres.user), limit: 2)
    }

    func texts(_ name: String, _ statement: Statement) async throws -> [String] {
        let pool = self.pool(name)
        defer { pool.close() }
        return try await pool.withConnection {
            try await $0.rows(statement) { row in try row.optionalText(0) ?? "null" }
        }
    }

    func run(_ name: String, script: String) async throws {
        let pool = self.pool(name)
        defer { pool.close() }
        try await pool.withConnection { try await $0.runScript(script) }
    }
}
