internal import Kafka
internal import LocalStack
internal import Postgres

/// The database that every run starts from: migrated by the service, with the indicators defined.
enum Template {
    /// Number of rows that the service announced while the template was made.
    static let announcements = Observations.indicators

    static func make(_ servers: BenchmarkServers, _ options: Options) async throws {
        Console.line("Making the database that every run begins with")
        try await servers.connect().runScript("create database \(BenchmarkServers.template)")
        let environment = [
            "KEMBAR_DATABASE_URL": servers.postgres.conninfo(
                database: BenchmarkServers.template, user: LocalPostgres.user),
            "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": servers.kafka.bootstrapServers,
        ]
        let log = servers.log("service")
        let status = try await Uncancellable.run {
            try await ChildProcess.run(
                "\(Files.programFolder)/indicators", ["migrate"], environment: environment, log: log)
        }
        guard status == 0 else { throw Problem("`indicators migrate` failed; see \(log)") }
        try await RecordSender.send(Observations.definitions(topic: Names.definitions.intake), to: servers)
        let process = try Contender.service.start(servers, database: BenchmarkServers.template, .definitions, options)
        do {
            try await Self.wait(servers, process)
        } catch {
            await Uncancellable.stop { await process.stop() }
            throw error
        }
        await Uncancellable.stop { await process.stop() }
    }

    private static func wait(_ servers: BenchmarkServers, _ process: ChildProcess) async throws {
        let connection = try await servers.connect(BenchmarkServers.template)
        let deadline = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < deadline, process.isRunning {
            let rows = try await connection.rows("select count(*) from entity where state = 'defined'") {
                try $0.int(0)
            }
            if rows == [Observations.indicators] { return }
            try await Task.sleep(for: .milliseconds(200))
        }
        throw Problem("the service does not accept the indicators; see \(servers.log("service"))")
    }
}
