/// A complete Kembar on this machine: PostgreSQL, a broker, the three services.
public struct LocalStack: Sendable {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    public let folder: String
    public let postgres: LocalPostgres
    public let kafka: LocalKafka
    public let services: [LocalServices.Running]
    public let prefix: String

    public init(
        folder: String, postgres: LocalPostgres, kafka: LocalKafka, services: [LocalServices.Running], prefix: String
    ) {
        self.folder = folder
        self.postgres = postgres
        self.kafka = kafka
        self.services = services
        self.prefix = prefix
    }

    /// Address of a service.
    public func url(_ name: String) -> String { self.services.first { $0.name == name }?.url ?? "" }

    /// Starts everything and reports each step; stops what it has started when something fails.
    ///
    /// - Parameters:
    ///   - port: the preferred web port, followed by the two after it for the other services; nil selects free ports.
    ///   - say: receives a line before each step.
    public static func start(
        in folder: String, kafka kind: LocalKafka.Kind, prefix: String, port: UInt16?,
        say: @Sendable (String) -> Void
    ) async throws -> LocalStack {
        let logs = "\(folder)/log"
        try Files.makeFolder(logs)
        say("a private PostgreSQL, with its own folder and socket")
        let postgres = try await LocalPostgres.start(in: "\(folder)/postgres", log: "\(logs)/postgres.log")
        var kafka: LocalKafka?
        var services: [LocalServices.Running] = []
        do {
            try await postgres.makeDatabases(
                LocalServices.names.map(LocalServices.database), log: "\(logs)/postgres.log")
            say(kind.summary)
            let partitions = kind.isEmbedded ? 2 : 4
            let broker = try await LocalKafka.start(
                kind, in: "\(folder)/kafka", log: "\(logs)/kafka.log",
                topics: KembarTopics.all(prefix: prefix, partitions: partitions))
            kafka = broker
            say("the three services")
            for (position, name) in ["reporting", "programs-registry", "indicators"].enumerated() {
                let wanted = port.map { FreePort.preferring($0 + UInt16(position)) } ?? FreePort.any()
                services.append(
                    try LocalServices.start(
                        name, port: wanted, postgres: postgres, kafka: broker, prefix: prefix,
                        log: "\(logs)/\(name).log"))
            }
            for service in services {
                let problem = await LocalHTTP.waitUntilReady(service.url, within: .seconds(60)) {
                    service.process.isRunning
                }
                if let problem {
                    throw Failure(
                        description:
                            "\(service.name) is not ready: \(problem)\nSee its log: \(logs)/\(service.name).log")
                }
            }
            return LocalStack(folder: folder, postgres: postgres, kafka: broker, services: services, prefix: prefix)
        } catch {
            for service in services { await service.process.stop() }
            await kafka?.stop()
            await postgres.stop()
            throw error
        }
    }

    /// Stops services first, then the broker, then the database.
    public func stop() async {
        await withTaskGroup(of: Void.self) { group in
            for service in self.services { group.addTask { await service.process.stop() } }
        }
        await self.kafka.stop()
        await self.postgres.stop()
    }
}
