internal import Crypto
internal import HTTP
internal import Kafka
internal import Lifecycle
internal import Messaging
internal import Observability
internal import Postgres
internal import Shared

extension ServiceMain {
    /// The parts of a running service: started from left to right, stopped from right to left. The HTTP server stops
    /// first, the relay and the database probe last.
    func group(
        _ parts: ServiceParts, _ context: ServiceContext, _ instance: String, _ metrics: Metrics, _ stop: ShutdownSignal
    ) -> ServiceGroup {
        let configuration = context.configuration
        let (pool, log, topics) = (context.pool, context.log, configuration.topics)
        metrics.set(
            1, "kembar_build_info", help: "Version and name of the service; always 1.",
            ["version": KembarVersion.text, "service": self.name])
        let timestamps = StoredTimestamps()
        let readiness = Readiness(
            ["database", "kafka", "intake", "jobs"] + (configuration.relays ? ["relay"] : []))
        let messaging = PostgresMessaging(pool, derivation: parts.derivation, seams: .ofThisBuild)
        let intake = Intake(
            area: parts.area, topics: topics, database: messaging, metrics: metrics, now: context.now)
        let admin = try? KafkaAdmin(configuration.kafka, log: Self.kafkaLog(log))
        let gauges = Gauges(
            pool: context.readPool, metrics: metrics, group: topics.group(parts.area), timestamps: timestamps,
            lag: context.lag, now: context.now
        ) { topic, partition in await admin?.end(of: topic, partition: partition) }
        var services: [any Service] = [DatabaseProbe(pool: pool, readiness: readiness)]
        if configuration.relays { services.append(Self.relay(parts.area, context, instance, readiness, metrics)) }
        services += [
            JobRunner(
                pool: pool, handlers: parts.jobs + [ReleaseWaiting.handler(intake, messaging)], readiness: readiness,
                log: log),
            WaitingSweep(messaging, log: log),
        ]
        services += parts.services
        services += [
            KafkaIntake(
                settings: configuration.kafka, group: topics.group(parts.area),
                patterns: [topics.intakePattern(parts.area)] + parts.consumedAreas.map { topics.facts($0) }, pool: pool,
                messaging: messaging, intake: intake, owner: instance, readiness: readiness,
                metrics: IntakeMetrics(metrics: metrics, group: topics.group(parts.area), timestamps: timestamps),
                log: log),
            gauges, self.server(parts, context, readiness, metrics, gauges, stop),
        ]
        // The HTTP server may need twice five seconds; the sender of the signal usually waits for thirty.
        return ServiceGroup(services, stopWithin: .seconds(12), all: .seconds(20))
    }

    private static func kafkaLog(_ log: Logger) -> @Sendable (Int, String) -> Void {
        { level, sentence in
            level <= 4 ? log.warning("kafka client", [.error: sentence]) : log.debug("kafka client", [.error: sentence])
        }
    }

    private static func relay(
        _ area: Area, _ context: ServiceContext, _ instance: String, _ readiness: Readiness, _ metrics: Metrics
    ) -> Relay {
        let configuration = context.configuration
        return Relay(
            connect: {
                try await PostgresConnection.connect(
                    configuration.database.reveal, answerTimeout: .seconds(configuration.databaseTimeout))
            },
            broker: KafkaBroker(settings: configuration.kafka, metrics: metrics, log: Self.kafkaLog(context.log)),
            topics: RelayTopics(area, configuration.topics), owner: instance, readiness: readiness,
            log: context.log, seams: .ofThisBuild)
    }

    /// An unavailable database is not an error of the request: the client is asked to try again. Readiness and the
    /// other parts inform the operator.
    static func problem(_ error: any Error) -> Problem? {
        if (error as? PostgresError)?.sqlState == .queryCanceled {
            return Problem(
                .unavailable, "read-timeout", "The query took too long; request less data, or try again.")
        }
        guard error is CommitOutcomeUnknown || (error as? PostgresError)?.isTransient == true else { return nil }
        return Problem(
            .unavailable, "database-away",
            "The database does not answer now; send the request again. Sending the same event twice is harmless.")
    }

    private func server(
        _ parts: ServiceParts, _ context: ServiceContext, _ readiness: Readiness, _ metrics: Metrics,
        _ gauges: Gauges, _ stop: ShutdownSignal
    ) -> HTTPServer {
        let configuration = context.configuration
        let (pool, log, topics) = (context.pool, context.log, configuration.topics)
        let certificates = CertificateMetrics(configuration)
        let watchdog = HTTPWatchdog(HTTPLimits())
        let health = HealthRoutes(
            service: self.name, readiness: readiness, metrics: metrics, stop: stop,
            measure: {
                ProcessMetrics.measure(metrics)
                certificates.measure(metrics)
                gauges.measureAge()
                watchdog.measure(metrics)
            })
        let events = EventRoutes(
            area: parts.area, readPool: context.readPool,
            ingest: context.ingest,
            now: context.now, prepare: parts.prepare, advise: parts.advise,
            topics: topics, log: log)
        let operations = OperationRoutes(
            pool: pool, readPool: context.readPool, topics: topics, kafka: configuration.kafka)
        let router = Router(
            [
                context.authorisation.open(health.routes),
                context.authorisation.restricted(events.routes + operations.routes),
            ] + parts.routes, problem: Self.problem,
            report: { error in log.error("a request failed", [.error: "\(error)"]) })
        let server = HTTPServer(address: configuration.listenAddress, port: configuration.listenPort) { request in
            let start = ContinuousClock.now
            let (reply, route) = await router.routed(request)
            metrics.observe(
                (.now - start) / .seconds(1), "http_server_request_duration_seconds",
                help: "Time of answering a request.",
                [
                    "http_request_method": request.method.rawValue, "http_route": route ?? "none",
                    "http_response_status_code": String(reply.status.code),
                ])
            return reply
        }
        watchdog.watch(server)
        Task {
            guard let port = await server.port() else { return }
            log.info("listening", [LogKey("http.address"): "\(configuration.listenAddress):\(port)"])
        }
        return server
    }
}
