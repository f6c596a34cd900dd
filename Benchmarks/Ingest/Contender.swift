internal import LocalStack

/// A program that is measured.
enum Contender: String, CaseIterable, CustomStringConvertible {
    case service, c, python

    var description: String { self.rawValue }

    /// Its name in the table.
    var title: String {
        switch self {
        case .service: "indicators service"
        case .c: "C loop"
        case .python: "Python consumer"
        }
    }

    /// Whether it keeps offsets in PostgreSQL, in the transaction of the data.
    var keepsOffsets: Bool { self != .python }

    /// Starts the contender on a database and the topics of a run. Nothing is relayed.
    func start(_ servers: BenchmarkServers, database: String, _ names: Names, _ options: Options) throws -> ChildProcess
    {
        let conninfo = servers.postgres.conninfo(database: database, user: LocalPostgres.user)
        let bootstrapServers = servers.kafka.bootstrapServers
        let words = [conninfo, bootstrapServers, names.intake, "\(database)-\(self)", names.facts]
        var environment = ["PATH": "/usr/bin:/bin"]
        switch self {
        case .service:
            environment["KEMBAR_DATABASE_URL"] = conninfo
            environment["KEMBAR_KAFKA_BOOTSTRAP_SERVERS"] = bootstrapServers
            environment["KEMBAR_TOPIC_PREFIX"] = names.prefix
            environment["KEMBAR_HTTP_LISTEN"] = "127.0.0.1:\(FreePort.any())"
            environment["KEMBAR_RELAY"] = "off"
            return try self.start("\(Files.programFolder)/indicators", [], environment, servers)
        case .c:
            return try self.start(
                "\(Files.programFolder)/ingest-baseline", words + [String(options.batch)], environment, servers)
        case .python:
            return try self.start(
                options.python ?? "python3", ["Benchmarks/ingest_python.py"] + words, environment, servers)
        }
    }

    private func start(
        _ program: String, _ words: [String], _ environment: [String: String], _ servers: BenchmarkServers
    ) throws -> ChildProcess {
        try ChildProcess.start(program, words, environment: environment, log: servers.log(self.rawValue))
    }
}
