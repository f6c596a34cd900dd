internal import FaultyNetwork
internal import Kafka
internal import LocalStack
internal import Postgres
internal import Synchronization

/// A complete Kembar for fault injection: PostgreSQL, a broker, two instances of the registry and of the indicators
/// service, one of reporting, each behind proxies.
final class ChaosStack: Sendable {
    struct Parts {
        var postgres: LocalPostgres
        var kafka: LocalKafka
    }

    let folder: String
    let partitions: Int
    let instances: [Instance]
    let parts: Mutex<Parts>
    let programs: String
    /// Additional environment of each process, by its name; it controls builds with planted bugs.
    let extra: Mutex<[String: [String: String]]>
    /// The library that shifts a process's clock; nil where it was not built.
    let fakeClock: String?
    /// The file system of limited size for the databases of registry and indicators; nil where it could not be mounted.
    let smallDisk: SmallDisk?
    private let listeners: [LocalKafka.Listener]
    private let kafkaPort: UInt16
    private let controllerPort: UInt16

    static let prefix = "kembar"
    static let names = ["programs-registry", "programs-registry-2", "indicators", "indicators-2", "reporting"]

    private init(
        folder: String, partitions: Int, instances: [Instance], parts: Parts, programs: String,
        extra: [String: [String: String]], smallDisk: SmallDisk?, listeners: [LocalKafka.Listener], kafkaPort: UInt16,
        controllerPort: UInt16
    ) {
        self.folder = folder
        self.partitions = partitions
        self.instances = instances
        self.parts = Mutex(parts)
        self.programs = programs
        self.extra = Mutex(extra)
        self.smallDisk = smallDisk
        self.listeners = listeners
        self.kafkaPort = kafkaPort
        self.controllerPort = controllerPort
        let library = "\(Files.programFolder)/libfake-clock.so"
        self.fakeClock = Files.exists(library) ? library : nil
    }

    var postgres: LocalPostgres { self.parts.withLock { $0.postgres } }
    var kafka: LocalKafka { self.parts.withLock { $0.kafka } }
    var log: String { "\(self.folder)/log/harness.log" }

    func instance(_ name: String) -> Instance { self.instances.first { $0.name == name } ?? self.instances[0] }

    /// Starts everything in its own folder, runs `body`, and stops everything afterwards, also on failure.
    static func with(
        _ kind: LocalKafka.Kind, folder: String, programs: String, names: [String] = ChaosStack.names,
        extra: [String: [String: String]] = [:], needsSmallDisk: Bool = true, _ body: (ChaosStack) async throws -> Void
    ) async throws {
        try Files.makeFolder("\(folder)/log")
        let log = "\(folder)/log/harness.log"
        var postgres = try await LocalPostgres.start(
            in: "\(folder)/postgres", log: "\(folder)/log/postgres.log", settings: ["max_connections=200"])
        var smallDisk: SmallDisk?
        var stack: ChaosStack?
        let result: Result<Void, any Error>
        do {
            try await postgres.makeDatabases(LocalServices.names.map(LocalServices.database), log: log)
            if needsSmallDisk { smallDisk = try await SmallDisk.mount(at: "\(folder)/small", for: postgres, log: log) }
            let (instances, listeners) = try Self.instances(names, kind, postgres, folder)
            let (port, controller) = (FreePort.any(), FreePort.any())
            let kafka = try await LocalKafka.start(
                kind, in: "\(folder)/kafka", log: "\(folder)/log/kafka.log", topics: Self.topics, port: port,
                listeners: listeners, controller: controller)
            let made = ChaosStack(
                folder: folder, partitions: 4, instances: instances, parts: Parts(postgres: postgres, kafka: kafka),
                programs: programs, extra: extra, smallDisk: smallDisk, listeners: listeners, kafkaPort: port,
                controllerPort: controller)
            stack = made
            for instance in instances { try made.start(instance) }
            for instance in instances { try await made.waitUntilReady(instance) }
            try await body(made)
            result = .success(())
        } catch {
            result = .failure(error)
        }
        if let stack {
            for instance in stack.instances {
                instance.heal()
                // A process stopped by SIGSTOP does not react to other signals.
                instance.process?.signal(ChildProcess.resume)
                await instance.process?.stop(within: .seconds(10))
                instance.end()
            }
            await stack.kafka.stop()
            postgres = stack.postgres
        }
        await postgres.stop()
        smallDisk?.unmount()
        try result.get()
    }

    private static let topics = KembarTopics.all(prefix: prefix, partitions: 4)

    private static func instances(
        _ names: [String], _ kind: LocalKafka.Kind, _ postgres: LocalPostgres, _ folder: String
    ) throws -> ([Instance], [LocalKafka.Listener]) {
        var listeners: [LocalKafka.Listener] = []
        let instances = try names.enumerated().map { position, name in
            var proxy: TCPProxy?
            if case .singleNode = kind {
                let port = FreePort.any()
                let made = try TCPProxy(to: .port(port))
                listeners.append(.init(name: "CHAOS\(position)", port: port, advertised: made.port))
                proxy = made
            }
            return Instance(
                name, databaseProxy: try TCPProxy(to: .socket("\(postgres.socketFolder)/.s.PGSQL.5432")),
                kafkaProxy: proxy, folder: folder)
        }
        return (instances, listeners)
    }

    // MARK: Processes

    func start(_ instance: Instance) throws {
        let database = LocalServices.database(instance.service)
        var environment = [
            "PATH": "/usr/bin:/bin",
            "KEMBAR_DATABASE_URL":
                "host=127.0.0.1 port=\(instance.databaseProxy.port) dbname=\(database) user=\(database) password=\(Secrets.password) application_name=\(instance.name) sslmode=disable",
            "KEMBAR_DATABASE_TIMEOUT": "20",
            "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": instance.kafkaProxy.map { "127.0.0.1:\($0.port)" }
                ?? self.kafka.bootstrapServers,
            "KEMBAR_KAFKA_SESSION_TIMEOUT_MS": "6000",
            "KEMBAR_KAFKA_FETCH_WAIT_MAX_MS": "20",
            "KEMBAR_KAFKA_RECONNECT_BACKOFF_MAX_MS": "1000",
            "KEMBAR_TOPIC_PREFIX": Self.prefix,
            "KEMBAR_HTTP_LISTEN": "127.0.0.1:\(instance.port)",
            "KEMBAR_TOKEN": Secrets.token,
            "SWIFT_BACKTRACE": "enable=no",
        ]
        if let fakeClock {
            if !Files.exists(instance.clockFile) { instance.setClock(0) }
            environment["LD_PRELOAD"] = fakeClock
            environment["CHAOS_CLOCK"] = instance.clockFile
        }
        let extra = self.extra.withLock { $0[instance.name] ?? [:] }
        let process = try ChildProcess.start(
            "\(self.programs)/\(instance.service)", [], environment: environment.merging(extra) { $1 },
            log: instance.log)
        instance.begin(process)
    }

    /// Restarts processes that ended by themselves, and records these ends. Call only while no process is meant to be
    /// down.
    func restartEnded() async throws {
        for instance in self.instances where await instance.detectUnexpectedExit() { try self.start(instance) }
    }

    /// Unexpected ends of processes, each reported once.
    func takeUnexpectedExits() -> [String] { self.instances.flatMap { $0.takeUnexpectedExits() } }

    /// Why an instance does not become ready.
    struct NotReady: Error, CustomStringConvertible {
        let description: String
    }

    func waitUntilReady(_ instance: Instance, within limit: Duration = .seconds(90)) async throws {
        let problem = await LocalHTTP.waitUntilReady(instance.url, within: limit) {
            instance.process?.isRunning ?? false
        }
        if let problem { throw NotReady(description: "\(instance.name) does not become ready: \(problem)") }
    }

    func restartPostgres(killedBy signal: Int32, downFor pause: Duration) async throws {
        let postgres = self.postgres
        await postgres.process.stop(signal, within: .seconds(10))
        try await Task.sleep(for: pause)
        try await self.startPostgres()
    }

    func startPostgres() async throws {
        let postgres = self.postgres
        let again = try await LocalPostgres.launch(
            data: postgres.data, socketFolder: postgres.socketFolder, log: "\(self.folder)/log/postgres.log",
            settings: ["max_connections=200"])
        self.parts.withLock { $0.postgres = again }
    }

    func killKafka() async { await self.kafka.process?.stop(ChildProcess.forceKill, within: .seconds(10)) }

    /// Restarts the broker: with its data, or empty to act as a different broker.
    func startKafka(empty: Bool) async throws {
        let kind = self.kafka.kind
        if empty { try Files.remove("\(self.folder)/kafka") }
        let again = try await LocalKafka.start(
            kind, in: "\(self.folder)/kafka", log: "\(self.folder)/log/kafka.log", topics: Self.topics,
            port: self.kafkaPort, listeners: self.listeners, controller: self.controllerPort)
        self.parts.withLock { $0.kafka = again }
    }

    // MARK: Looking into the databases, past the proxies

    func texts(_ service: String, _ statement: Statement) async throws -> [String] {
        let pool = self.pool(service)
        defer { pool.close() }
        return try await pool.withConnection {
            try await $0.rows(statement) { row in try row.optionalText(0) ?? "null" }
        }
    }

    func count(_ service: String, _ statement: Statement) async throws -> Int {
        Int(try await self.texts(service, statement).first ?? "") ?? -1
    }

    func run(_ service: String, script: String) async throws {
        let pool = self.pool(service)
        defer { pool.close() }
        try await pool.withConnection { try await $0.runScript(script) }
    }

    private func pool(_ service: String) -> PostgresPool {
        PostgresPool(
            self.postgres.conninfo(database: LocalServices.database(service), user: LocalPostgres.user), limit: 1)
    }
}

extension ChaosStack {
    /// The offset after the last record; a very large value while the broker does not answer.
    func topicEnd(_ topic: String, _ partition: Int) async -> Int64 {
        guard let admin = try? KafkaAdmin(KafkaSettings(bootstrapServers: self.kafka.bootstrapServers)) else {
            return .max / 2
        }
        return await admin.end(of: topic, partition: partition) ?? .max / 2
    }
}
