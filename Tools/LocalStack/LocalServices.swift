/// The three services as processes of this machine, each with its own database and role.
public struct LocalServices: Sendable {
    /// A running service.
    public struct Running: Sendable {
        public let name: String
        public let process: ChildProcess
        /// Without a trailing slash.
        public let url: String

        public init(name: String, process: ChildProcess, url: String) {
            self.name = name
            self.process = process
            self.url = url
        }
    }

    public static let names = ["programs-registry", "indicators", "reporting"]

    private static let reportingSettings = [
        "KEMBAR_REPORT_", "KEMBAR_SCHEDULE_", "KEMBAR_EVALUATION_", "KEMBAR_REVIEW_", "KEMBAR_RULE_", "KEMBAR_LIFE_",
    ]

    /// The database and role of a service.
    public static func database(_ name: String) -> String {
        "kembar_\(name == "programs-registry" ? "programs" : name)"
    }

    /// Starts one service.
    public static func start(
        _ name: String, port: UInt16, postgres: LocalPostgres, kafka: LocalKafka, prefix: String, log: String,
        extra: [String: String] = [:]
    ) throws -> Running {
        var environment = [
            "PATH": "/usr/bin:/bin",
            "KEMBAR_DATABASE_URL": postgres.conninfo(database: Self.database(name), user: Self.database(name)),
            "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": kafka.bootstrapServers,
            "KEMBAR_TOPIC_PREFIX": prefix,
            "KEMBAR_HTTP_LISTEN": "127.0.0.1:\(port)",
        ]
        if kafka.kind.isEmbedded {
            // The embedded broker holds an empty fetch, and a join, for the time given by these settings.
            environment["KEMBAR_KAFKA_SESSION_TIMEOUT_MS"] = "6000"
            environment["KEMBAR_KAFKA_FETCH_WAIT_MAX_MS"] = "20"
        }
        // The services require the token from the environment, which the command line sends too.
        for name in ["KEMBAR_TOKEN", "KEMBAR_TOKEN_FILE"] {
            if let value = Environment.variable(name) { environment[name] = value }
        }
        // What the office chooses for its reports.
        if name == "reporting" {
            for (variable, value) in Environment.all where Self.reportingSettings.contains(where: variable.hasPrefix) {
                environment[variable] = value
            }
        }
        if let backtrace = Environment.variable("SWIFT_BACKTRACE") { environment["SWIFT_BACKTRACE"] = backtrace }
        let process = try ChildProcess.start(
            "\(Files.programFolder)/\(name)", [], environment: environment.merging(extra) { $1 }, log: log)
        return Running(name: name, process: process, url: "http://127.0.0.1:\(port)")
    }
}
