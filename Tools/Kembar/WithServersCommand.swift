internal import Arguments
internal import Kafka
internal import Lifecycle
internal import LocalStack

/// `kembar with-servers`
enum WithServersCommand {
    static let command = Command(
        "with-servers", summary: "Run a program with a private PostgreSQL and private brokers, for tests",
        operands: "PROGRAM [ARGUMENT…]",
        count: 1...1000,
        examples: ["kembar with-servers -- swift test --skip-build"]
    ) { arguments in
        let folder = "\(Workspace.root)/test"
        try Files.remove(folder)
        try LocalPostgres.removeFallbackData(of: "\(folder)/postgres")
        try Files.makeFolder(folder)
        let postgres = try await LocalPostgres.start(
            in: "\(folder)/postgres", log: "\(folder)/postgres.log", settings: ["max_connections=1000"])
        var brokers: [LocalKafka] = []
        let result: Result<Int32, any Error>
        do {
            var environment = Environment.all
            // A busy machine may take long to accept a connection.
            environment["KEMBAR_TEST_POSTGRES"] =
                postgres.conninfo(database: "postgres", user: LocalPostgres.user) + " connect_timeout=300"
            let embedded = try await LocalKafka.start(
                .embedded, in: "\(folder)/broker", log: "\(folder)/broker.log", topics: [])
            brokers.append(embedded)
            environment["KEMBAR_TEST_EMBEDDED_BROKER"] = embedded.bootstrapServers
            if let home = Environment.variable("KAFKA_HOME") {
                let real = try await LocalKafka.start(
                    .singleNode(home: home), in: "\(folder)/kafka", log: "\(folder)/kafka.log", topics: [])
                brokers.append(real)
                environment["KEMBAR_TEST_KAFKA"] = real.bootstrapServers
            }
            environment["KEMBAR_TEST_PROGRAMS"] = Files.programFolder
            let child = try ChildProcess.start(
                arguments.operands[0], Array(arguments.operands.dropFirst()), environment: environment, log: nil)
            result = .success(await child.wait())
        } catch {
            result = .failure(error)
        }
        for broker in brokers { await broker.stop() }
        await postgres.stop()
        return try result.get()
    }
}
