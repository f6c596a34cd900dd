internal import FoundationEssentials
public import Testing

/// The servers that `./kembar.sh test` provides for tests.
///
/// Without them a suite reports why it is skipped; where they are required, as in CI, a missing one is a failure.
public enum TestServers {
    /// A connection string of the superuser.
    public static let postgres = Self.variable("KEMBAR_TEST_POSTGRES")
    /// The Unix socket on which PostgreSQL listens.
    public static var postgresSocket: String? {
        Self.postgres?.split(separator: " ").first { $0.hasPrefix("host=/") }
            .map { "\($0.dropFirst("host=".count))/.s.PGSQL.5432" }
    }
    /// The embedded broker's address.
    public static let embeddedBroker = Self.variable("KEMBAR_TEST_EMBEDDED_BROKER")
    /// A real Kafka's address.
    public static let kafka = Self.variable("KEMBAR_TEST_KAFKA")
    /// The folder of the built programs.
    public static let programs = Self.variable("KEMBAR_TEST_PROGRAMS")

    /// Whether a missing server is a failure.
    public static let areRequired = Self.variable("KEMBAR_TEST_REQUIRE_SERVERS") == "1"
    /// Whether a missing real Kafka is a failure too.
    public static let isKafkaRequired = Self.areRequired && Self.variable("KAFKA_HOME") != nil

    private static func variable(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension Trait where Self == ConditionTrait {
    /// Runs the suite if PostgreSQL is available or required.
    public static var needsPostgres: Self {
        .enabled(if: TestServers.postgres != nil || TestServers.areRequired, "needs PostgreSQL; run ./kembar.sh test")
    }

    /// Runs the suite if the embedded broker and the built programs are available or required.
    public static var needsPrograms: Self {
        .enabled(
            if: TestServers.programs != nil || TestServers.areRequired, "needs the built programs; run ./kembar.sh test"
        )
    }

    /// Runs the suite if a real Kafka is available or required.
    public static var needsKafka: Self {
        .enabled(
            if: TestServers.kafka != nil || TestServers.isKafkaRequired,
            "needs a real Kafka; set KAFKA_HOME and run ./kembar.sh test")
    }

    /// Runs the suite if the embedded broker is available or required.
    public static var needsEmbeddedBroker: Self {
        .enabled(
            if: TestServers.embeddedBroker != nil || TestServers.areRequired,
            "needs the embedded broker; run ./kembar.sh test")
    }
}
