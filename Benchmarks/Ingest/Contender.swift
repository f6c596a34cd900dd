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
    func start(_ grounds: Grounds, database: String, _ names: Names, _ options: Options) throws -> ChildProcess {
        let conninfo = grounds.postgres.conninfo(database: database, user: LocalPostgres.user)
        let servers = grounds.kafka.bootstrapServers
        let words = [conninfo, servers, names.intake, "\(database)-\(self)", names.facts]
        var environment = ["PATH": "/usr/bin:/bin"]
        switch self {
        case .service:
            environment["KEMBAR_DATABASE_URL"] = conninfo
            environment["KEMBAR_KAFKA_BOOTSTRAP_SERVERS"] = servers
            environment["KEMBAR_TOPIC_PREFIX"] = names.prefix
            environment["KEMBAR_HTTP_LISTEN"] = "127.0.0.1:\(FreePort.any())"
            environment["KEMBAR_RELAY"] = "off"
            return try self.start("\(Files.programFolder)/indicators", [], environment, grounds)
        case .c:
            return try self.start(
                "\(Files.programFolder)/ingest-baseline", words + [String(options.batch)], environment, grounds)
        case .python:
            return try self.start(
                options.python ?? "python3", ["Benchmarks/ingest_python.py"] + words, environment, grounds)
        }
    }

    private func start(
        _ program: String, _ words: [String], _ environment: [String: String], _ grounds: Grounds
    ) throws -> ChildProcess {
        try ChildProcess.start(program, words, environment: environment, log: grounds.log(self.rawValue))
    }
}
