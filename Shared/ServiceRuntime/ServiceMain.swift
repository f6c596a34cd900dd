internal import Crypto
internal import FoundationEssentials
internal import HTTP
internal import Kafka
internal import Lifecycle
internal import Messaging
internal import Observability
internal import Postgres
internal import Shared

/// The main program of a service.
public struct ServiceMain: Sendable {
    let name: String
    private let summary: String
    private let defaultPort: UInt16
    private let settings: [ServiceSetting]
    private let build: @Sendable (ServiceContext) -> ServiceParts

    /// - Parameters:
    ///   - name: the executable's name.
    ///   - summary: one sentence for `--help`.
    ///   - settings: environment variables of this service alone.
    ///   - build: makes the service's parts; starts nothing.
    public init(
        name: String, summary: String, defaultPort: UInt16, settings: [ServiceSetting] = [],
        build: @escaping @Sendable (ServiceContext) -> ServiceParts
    ) {
        self.name = name
        self.summary = summary
        self.defaultPort = defaultPort
        self.settings = settings
        self.build = build
    }

    private var help: String {
        """
        \(self.name): \(self.summary)

        Usage:
          \(self.name)                  run until SIGTERM
          \(self.name) migrate          migrate the database to this version and exit
          \(self.name) recompute        rebuild all derived data from the inbox and exit
          \(self.name) healthcheck      check whether the running service is ready; exit with 0 or 1
          \(self.name) --check-config   report every configuration problem and exit
          \(self.name) --print-config   print the configuration, secrets masked, and exit
          \(self.name) --version

        \(ServiceConfiguration.help)\(self.settings.map(\.help).joined())
        Example:
          KEMBAR_DATABASE_URL='host=/run/postgresql dbname=kembar_\(self.name.split(separator: "-").joined(separator: "_"))' \\
          KEMBAR_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9092 \(self.name)

        """
    }

    /// Runs the service as its arguments and environment say.
    ///
    /// - Returns: the exit status: 0, 1 for a failure, 64 for wrong use, 78 for a wrong configuration.
    public func run(_ arguments: [String], environment: [String: String]) async -> Int32 {
        MemoryArenas.restrict()
        let mode = arguments.dropFirst().first ?? "run"
        switch mode {
        case "--help", "-h", "help":
            StandardOutput.write(self.help)
            return 0
        case "--version":
            StandardOutput.write("\(self.name) \(KembarVersion.text)\n")
            return 0
        case "run", "migrate", "recompute", "healthcheck", "--check-config", "--print-config": break
        default:
            StandardOutput.writeError("\(self.name) has no command \"\(mode)\".\n\n\(self.help)")
            return 64
        }
        let configuration: ServiceConfiguration
        do {
            configuration = try ServiceConfiguration(
                environment: environment, defaultPort: self.defaultPort, own: self.settings)
        } catch {
            StandardOutput.writeError("\(self.name) cannot start; its configuration is not valid:\n\(error)\n")
            return 78
        }
        switch mode {
        case "--check-config":
            StandardOutput.write("The configuration is valid.\n")
            return 0
        case "--print-config":
            for (name, value) in configuration.printed { StandardOutput.write("\(name)=\(value)\n") }
            return 0
        case "healthcheck":
            let problem = HealthCheck.problem(address: configuration.listenAddress, port: configuration.listenPort)
            if let problem { StandardOutput.writeError("\(self.name) is not ready: \(problem)\n") }
            return problem == nil ? 0 : 1
        default: return await self.work(mode, configuration)
        }
    }

    private func work(_ mode: String, _ configuration: ServiceConfiguration) async -> Int32 {
        let instance = UniqueID(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1000)).description
        let log = Logger(
            service: self.name, version: KembarVersion.text, instance: instance, level: configuration.logLevel,
            write: { StandardOutput.write($0) })
        let stop = ShutdownSignal()
        let signals = Signals(trigger: stop)
        defer { withExtendedLifetime(signals) {} }
        let metrics = Metrics()
        let pool = PostgresPool(
            configuration.database.reveal, limit: configuration.databaseConnections,
            // A recomputation has no time limit.
            answerTimeout: mode == "run" ? .seconds(configuration.databaseTimeout) : nil,
            observe: { took, failure in Self.observe(took, failure, metrics) })
        let readPool = PostgresPool(
            configuration.database.reveal, limit: configuration.databaseReaders,
            answerTimeout: .seconds(configuration.readTimeout + 5),
            setup: """
                set default_transaction_read_only = on;
                set statement_timeout = '\(configuration.readTimeout)s';
                """,
            observe: { took, failure in Self.observe(took, failure, metrics) })
        let now: @Sendable () -> Instant = { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1e6)) }
        let context = ServiceContext(
            configuration: configuration, pool: pool, readPool: readPool, log: log, now: now,
            authorisation: Authorisation(token: configuration.token))
        let parts = self.build(context)
        do {
            try await self.migrate(parts, configuration.database, log, stop)
            switch mode {
            case "migrate": return 0
            case "recompute":
                try await pool.withTransaction { try await parts.recompute($0) }
                log.info("recomputed")
                return 0
            default:
                try await self.group(parts, context, instance, metrics, stop).run(until: stop)
                log.info("stopped")
                return 0
            }
        } catch {
            if stop.isTriggered, mode == "run" {
                log.info("stopped", [.error: "\(error)"])
                return 0
            }
            log.error("the service stops because of an error", [.error: "\(error)"])
            return 1
        }
    }

    private static func observe(_ took: Duration, _ failure: (any Error)?, _ metrics: Metrics) {
        var labels = ["db_system_name": "postgresql", "db_operation_name": "transaction"]
        // Other errors thrown while a connection is lent do not come from the database.
        labels["error_type"] = (failure as? PostgresError).map { ErrorType.of($0) }
        metrics.observe(
            took / .seconds(1), "db_client_operation_duration_seconds",
            help: "Time spent waiting for a connection and using it.", labels)
    }

    /// Waits for the database, then migrates it to this version.
    private func migrate(
        _ parts: ServiceParts, _ database: Secret<String>, _ log: Logger, _ stop: ShutdownSignal
    ) async throws {
        var pause = Backoff()
        while true {
            do {
                // A separate connection without a time limit, because a migration may take long.
                let connection = try await PostgresConnection.connect(database.reveal)
                let applied = try await Migrator(MessagingMigrations.messaging + parts.migrations).apply(on: connection)
                if !applied.isEmpty { log.info("migrated", [LogKey("migrations"): applied.joined(separator: " ")]) }
                return
            } catch let error as PostgresError where error.isTransient && !stop.isTriggered {
                log.warning("waiting for the database", [.error: "\(error)"])
                await stop.sleep(pause.next())
                if stop.isTriggered { throw error }
            }
        }
    }
}
