internal import Kafka
internal import LocalStack
internal import Postgres

/// The database that every run starts from: migrated by the service, with the indicators defined.
enum Template {
    /// Number of rows that the service announced while the template was made.
    static let announcements = Observations.indicators

    static func make(_ grounds: Grounds, _ options: Options) async throws {
        Say.line("Making the database that every run begins with")
        try await grounds.connect().runScript("create database \(Grounds.template)")
        let environment = [
            "KEMBAR_DATABASE_URL": grounds.postgres.conninfo(database: Grounds.template, user: LocalPostgres.user),
            "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": grounds.kafka.bootstrapServers,
        ]
        let log = grounds.log("service")
        let status = try await Undisturbed.run {
            try await ChildProcess.run(
                "\(Files.programFolder)/indicators", ["migrate"], environment: environment, log: log)
        }
        guard status == 0 else { throw Problem("`indicators migrate` failed; its words are in \(log)") }
        try await Filling.send(Observations.definitions(topic: Names.definitions.intake), to: grounds)
        let process = try Contender.service.start(grounds, database: Grounds.template, .definitions, options)
        do {
            try await Self.wait(grounds, process)
        } catch {
            await Undisturbed.end { await process.stop() }
            throw error
        }
        await Undisturbed.end { await process.stop() }
    }

    private static func wait(_ grounds: Grounds, _ process: ChildProcess) async throws {
        let connection = try await grounds.connect(Grounds.template)
        let deadline = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < deadline, process.isRunning {
            let rows = try await connection.rows("select count(*) from entity where state = 'defined'") {
                try $0.int(0)
            }
            if rows == [Observations.indicators] { return }
            try await Task.sleep(for: .milliseconds(200))
        }
        throw Problem("the service does not take the indicators; its words are in \(grounds.log("service"))")
    }
}
