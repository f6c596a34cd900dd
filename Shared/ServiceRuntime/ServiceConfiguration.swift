internal import Glibc
public import Kafka
public import Messaging
public import Observability

/// The configuration of a service, read from its environment. All problems are reported together.
public struct ServiceConfiguration: Sendable {
    public let database: Secret<String>
    public let databaseConnections: Int
    /// Additional connections for answers to requests.
    public let databaseReaders: Int
    /// Statement time-out for answers to requests, in seconds.
    public let readTimeout: Int
    /// Seconds after which a statement without an answer breaks its connection.
    public let databaseTimeout: Int
    public let kafka: KafkaSettings
    public let topics: Topics
    /// Whether this process may send the outbox; if not, another process of the same service must.
    public let relays: Bool
    public let listenAddress: String
    public let listenPort: UInt16
    /// Without a token, the service listens on loopback only.
    public let token: Secret<String>?
    public let logLevel: LogLevel
    /// Values of the service's own settings, by name.
    private let own: [String: Int]
    /// Name and value of every variable that was read, with secrets masked.
    public let printed: [(name: String, value: String)]

    /// All problems of a configuration, each one sentence.
    public struct Invalid: Error, Sendable, CustomStringConvertible {
        public let problems: [String]
        public var description: String { self.problems.map { "- \($0)" }.joined(separator: "\n") }
    }

    /// The variables of every service, for `--help`.
    public static let help = """
        Environment (each also as …_FILE, which names a file with the value):
          KEMBAR_DATABASE_URL             required, secret: a libpq connection string or URI
          KEMBAR_DATABASE_CONNECTIONS     maximum number of connections (8)
          KEMBAR_DATABASE_READERS         additional connections for answering requests (4)
          KEMBAR_READ_TIMEOUT             seconds after which a query for an answer is cancelled (15)
          KEMBAR_DATABASE_TIMEOUT         seconds after which a statement without an answer breaks its
                                          connection (60)
          KEMBAR_KAFKA_BOOTSTRAP_SERVERS  required: host:port, several separated by commas
          KEMBAR_KAFKA_<SETTING>          any other librdkafka setting, dots as underscores:
                                          KEMBAR_KAFKA_SSL_CA_LOCATION=/etc/ca.pem
          KEMBAR_TOPIC_PREFIX             first word of topics and groups (kembar)
          KEMBAR_RELAY                    on or off: whether this process may send the outbox (on);
                                          at least one process of each service must
          KEMBAR_HTTP_LISTEN              address:port (127.0.0.1:8080); [::1]:8080 for IPv6
          KEMBAR_TOKEN                    bearer token for writing, and for reading more than reports;
                                          required to listen on anything but loopback
          KEMBAR_LOG_LEVEL                debug, info, warning or error (info)

        """

    /// - Parameter own: settings that only this service has.
    public init(
        environment: [String: String], defaultPort: UInt16, own: [ServiceSetting] = []
    ) throws(Invalid) {
        var settings = Settings(environment)
        self.database = Secret(
            settings.required("KEMBAR_DATABASE_URL", isSecret: true, for: "where this service's PostgreSQL database is")
        )
        self.databaseConnections = settings.int("KEMBAR_DATABASE_CONNECTIONS", default: 8, in: 4...100)
        self.databaseReaders = settings.int("KEMBAR_DATABASE_READERS", default: 4, in: 1...100)
        self.readTimeout = settings.int("KEMBAR_READ_TIMEOUT", default: 15, in: 1...55)
        self.databaseTimeout = settings.int("KEMBAR_DATABASE_TIMEOUT", default: 60, in: 2...86_400)
        let servers = settings.required("KEMBAR_KAFKA_BOOTSTRAP_SERVERS", for: "where Kafka is, as host:port")
        let extra = settings.group("KEMBAR_KAFKA_", except: ["KEMBAR_KAFKA_BOOTSTRAP_SERVERS"])
        let prefix = settings.text("KEMBAR_TOPIC_PREFIX", default: "kembar") ?? "kembar"
        if !Self.isTopicPrefix(prefix) {
            settings.problem("KEMBAR_TOPIC_PREFIX is \"\(prefix)\"; letters, digits, dots, - and _ only, at most 100")
        }
        self.topics = Topics(prefix: prefix)
        let relay = settings.text("KEMBAR_RELAY", default: "on") ?? "on"
        if !["on", "off"].contains(relay) { settings.problem("KEMBAR_RELAY is \"\(relay)\"; it must be on or off") }
        self.relays = relay != "off"
        let listen = settings.text("KEMBAR_HTTP_LISTEN", default: "127.0.0.1:\(defaultPort)") ?? ""
        let address = Self.address(listen)
        if address == nil {
            settings.problem("KEMBAR_HTTP_LISTEN is \"\(listen)\"; it must be an address and a port, as 127.0.0.1:8080")
        }
        self.listenAddress = address?.0 ?? "127.0.0.1"
        self.listenPort = address?.1 ?? 0
        self.token = settings.text("KEMBAR_TOKEN", isSecret: true).map { Secret($0) }
        if self.token == nil, !Self.isLoopback(self.listenAddress) {
            settings.problem(
                "KEMBAR_HTTP_LISTEN is \(listen), which others can reach, and there is no KEMBAR_TOKEN: set KEMBAR_TOKEN_FILE or listen on 127.0.0.1"
            )
        }
        if let token = self.token?.reveal, token.utf8.count < 16 {
            settings.problem("KEMBAR_TOKEN has fewer than 16 characters; make one with: openssl rand -hex 32")
        }
        let level = settings.text("KEMBAR_LOG_LEVEL", default: "info") ?? "info"
        self.logLevel = LogLevel(rawValue: level) ?? .info
        if LogLevel(rawValue: level) == nil {
            settings.problem("KEMBAR_LOG_LEVEL is \"\(level)\"; it must be debug, info, warning or error")
        }
        var values: [String: Int] = [:]
        for setting in own {
            values[setting.name] = settings.int(setting.name, default: setting.defaultValue, in: setting.range)
        }
        self.own = values
        var kafka: [String: String] = [:]
        for (name, value) in extra.sorted(by: { $0.key < $1.key }) {
            if kafka.updateValue(value, forKey: Self.kafkaName(name)) != nil {
                settings.problem("the Kafka setting \(Self.kafkaName(name)) is given twice; give it once")
            }
        }
        settings.refuseUnknown()
        do {
            self.kafka = try KafkaSettings(
                bootstrapServers: servers,
                extra: kafka)
        } catch {
            throw Invalid(problems: settings.problems + error.problems)
        }
        self.printed = settings.printed
        guard settings.problems.isEmpty else { throw Invalid(problems: settings.problems) }
    }

    /// The value of one of the service's own settings.
    public subscript(setting: ServiceSetting) -> Int { self.own[setting.name] ?? setting.defaultValue }

    /// librdkafka separates words by dots, with one exception.
    private static func kafkaName(_ variable: String) -> String {
        variable == "LOG_LEVEL" ? "log_level" : variable.lowercased().split(separator: "_").joined(separator: ".")
    }

    private static func isTopicPrefix(_ text: String) -> Bool {
        (1...100).contains(text.utf8.count) && text != "." && text != ".."
            && text.utf8.allSatisfy {
                (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0)
                    || [45, 46, 95].contains($0)
            }
    }

    static func address(_ text: String) -> (String, UInt16)? {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[colon...].dropFirst()) else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        if host.lowercased() == "localhost" { host = "127.0.0.1" }
        return Self.isAddress(host) ? (host, port) : nil
    }

    /// Whether this is an IPv4 or IPv6 address in text.
    static func isAddress(_ text: String) -> Bool {
        var storage = in6_addr()
        return inet_pton(AF_INET, text, &storage) == 1 || inet_pton(AF_INET6, text, &storage) == 1
    }

    static func isLoopback(_ address: String) -> Bool {
        self.isAddress(address) && (address == "::1" || address.hasPrefix("127."))
    }
}
