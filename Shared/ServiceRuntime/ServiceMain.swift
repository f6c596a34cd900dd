internal import Crypto
internal import FoundationEssentials
internal import HTTP
internal import Kafka
internal import Lifecycle
internal import Messaging
internal import Observability
internal import Postgres
internal import Shared

/// The whole life of a service's process.
public struct ServiceMain: Sendable {
    private let name: String
    private let summary: String
    private let defaultPort: UInt16
    private let build: @Sendable (ServiceContext) -> ServiceParts

    /// - Parameters:
    ///   - name: the executable's name.
    ///   - summary: one sentence for `--help`.
    ///   - build: makes the service's parts; starts nothing.
    public init(
        name: String, summary: String, defaultPort: UInt16, build: @escaping @Sendable (ServiceContext) -> ServiceParts
    ) {
        self.name = name
        self.summary = summary
        self.defaultPort = defaultPort
        self.build = build
    }

    private var help: String {
        """
        \(self.name): \(self.summary)

        Usage:
          \(self.name)                  run until SIGTERM
          \(self.name) migrate          bring the database to this version and exit
          \(self.name) recompute        make everything derived anew from the inbox and exit
          \(self.name) --check-config   say every problem of the configuration and exit
          \(self.name) --print-config   print what is configured, secrets masked, and exit
          \(self.name) --version

        \(ServiceConfiguration.help)
        Example:
          KEMBAR_DATABASE_URL='host=/run/postgresql dbname=kembar_\(self.name.split(separator: "-").joined(separator: "_"))' \\
          KEMBAR_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9092 \(self.name)

        """
    }

    /// Runs by the process's arguments and environment.
    ///
    /// - Returns: the exit status: 0, 1 for a failure, 64 for wrong use, 78 for a wrong configuration.
    public func run(_ arguments: [String], environment: [String: String]) async -> Int32 {
        let mode = arguments.dropFirst().first ?? "run"
        switch mode {
        case "--help", "-h", "help":
            StandardOutput.write(self.help)
            return 0
        case "--version":
            StandardOutput.write("\(self.name) \(KembarVersion.text)\n")
            return 0
        case "run", "migrate", "recompute", "--check-config", "--print-config": break
        default:
            StandardOutput.writeError("\(self.name) does not know \"\(mode)\".\n\n\(self.help)")
            return 64
        }
        let configuration: ServiceConfiguration
        do {
            configuration = try ServiceConfiguration(environment: environment, defaultPort: self.defaultPort)
        } catch {
            StandardOutput.writeError("\(self.name) cannot start, its configuration is not right:\n\(error)\n")
            return 78
        }
        switch mode {
        case "--check-config":
            StandardOutput.write("The configuration is right.\n")
            return 0
        case "--print-config":
            for (name, value) in configuration.printed { StandardOutput.write("\(name)=\(value)\n") }
            return 0
        default: return await self.work(mode, configuration)
        }
    }

    private func work(_ mode: String, _ configuration: ServiceConfiguration) async -> Int32 {
        let instance = UniqueID(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1000)).description
        let log = Logger(
            service: self.name, version: KembarVersion.text, instance: instance, level: configuration.logLevel,
            write: { StandardOutput.write($0) })
        let stop = Stop()
        let signals = Signals(wish: stop)
        defer { withExtendedLifetime(signals) {} }
        let pool = PostgresPool(configuration.database.reveal, limit: configuration.databaseConnections)
        let now: @Sendable () -> Instant = { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1e6)) }
        let context = ServiceContext(
            configuration: configuration, pool: pool, log: log, now: now,
            authorisation: Authorisation(token: configuration.token))
        let parts = self.build(context)
        do {
            try await self.migrate(parts, pool, log, stop)
            switch mode {
            case "migrate": return 0
            case "recompute":
                try await pool.withTransaction { try await parts.recompute($0) }
                log.info("recomputed")
                return 0
            default:
                try await self.group(parts, context, instance, stop).run(until: stop)
                log.info("stopped")
                return 0
            }
        } catch {
            if stop.isWished, mode == "run" {
                log.info("stopped", [.error: "\(error)"])
                return 0
            }
            log.error("the service ends", [.error: "\(error)"])
            return 1
        }
    }

    /// Waits for the database, then brings it to this version.
    private func migrate(_ parts: ServiceParts, _ pool: PostgresPool, _ log: Logger, _ stop: Stop) async throws {
        var pause = RetryPause()
        while true {
            do {
                let applied = try await pool.withConnection { connection in
                    try await Migrator([MessagingMigrations.messaging] + parts.migrations).apply(on: connection)
                }
                if !applied.isEmpty { log.info("migrated", [LogKey("migrations"): applied.joined(separator: " ")]) }
                return
            } catch let error as PostgresError where error.mayHeal && !stop.isWished {
                log.warning("waiting for the database", [.error: "\(error)"])
                await stop.sleep(pause.next())
                if stop.isWished { throw error }
            }
        }
    }

    /// Started from left to right, stopped from right to left: the door shuts first, the relay last.
    private func group(
        _ parts: ServiceParts, _ context: ServiceContext, _ instance: String, _ stop: Stop
    ) -> ServiceGroup {
        let configuration = context.configuration
        let (pool, log, topics) = (context.pool, context.log, configuration.topics)
        let metrics = Metrics()
        metrics.set(
            1, "kembar_build_info", help: "What this is.", ["version": KembarVersion.text, "service": self.name])
        let readiness = Readiness(["intake", "relay", "due-work"])
        let kafkaLog: @Sendable (Int, String) -> Void = { level, sentence in
            level <= 4 ? log.warning("kafka client", [.error: sentence]) : log.debug("kafka client", [.error: sentence])
        }
        let intake = Intake(
            area: parts.area, topics: topics, pool: pool, derivation: parts.derivation, metrics: metrics,
            now: context.now)
        var handlers = parts.due
        handlers["release"] = DueWork.release(intake)
        let database = configuration.database
        let relay = Relay(
            connect: { try await PostgresConnection.connect(database.reveal) },
            broker: KafkaBroker(settings: configuration.kafka, log: kafkaLog),
            topics: Relay.AreaTopics(parts.area, topics), owner: instance, readiness: readiness, log: log)
        let group = topics.group(parts.area)
        let admin = try? KafkaAdmin(configuration.kafka, log: kafkaLog)
        let gauges = Gauges(pool: pool, metrics: metrics, group: group) { topic, partition, next in
            await admin?.end(of: topic, partition: partition).map { max(0, $0 - next) }
        }
        let routes =
            HealthRoutes(
                service: self.name, readiness: readiness, metrics: metrics, stop: stop,
                measure: { await gauges.measure() }
            ).routes
            + EventRoutes(
                area: parts.area, pool: pool, acceptance: Acceptance(pool: pool, topics: topics),
                authorisation: context.authorisation, now: context.now, advise: parts.advise
            ).routes
            + OperationRoutes(
                pool: pool, topics: topics, kafka: configuration.kafka, authorisation: context.authorisation
            ).routes + parts.routes
        let router = Router(routes) { error in log.error("a request failed", [.error: "\(error)"]) }
        let server = HTTPServer(address: configuration.listenAddress, port: configuration.listenPort) {
            await router.reply(to: $0)
        }
        Task {
            guard let port = await server.port() else { return }
            log.info("listening", [LogKey("http.address"): "\(configuration.listenAddress):\(port)"])
        }
        return ServiceGroup(
            [
                relay,
                DueWork(pool: pool, handlers: handlers, readiness: readiness, log: log),
                WaitingSweep(pool: pool, log: log),
                KafkaIntake(
                    settings: configuration.kafka, group: group,
                    patterns: [topics.intakePattern(parts.area)] + parts.reads.map { topics.facts($0) }, pool: pool,
                    intake: intake, owner: instance, readiness: readiness, metrics: metrics, log: log),
                server,
            ], stopWithin: .seconds(20))
    }
}
