internal import FoundationEssentials
public import Testing

/// The servers that tests are given by `./kembar.sh test`.
///
/// Without them a suite says why it is skipped; where they are demanded, as in CI, a missing one is a failure.
public enum TestServers {
    /// A connection string of the superuser.
    public static let postgres = Self.variable("KEMBAR_TEST_POSTGRES")
    /// The Unix socket on which it listens.
    public static var postgresSocket: String? {
        Self.postgres?.split(separator: " ").first { $0.hasPrefix("host=/") }
            .map { "\($0.dropFirst("host=".count))/.s.PGSQL.5432" }
    }
    /// The embedded broker's address.
    public static let embeddedBroker = Self.variable("KEMBAR_TEST_EMBEDDED_BROKER")
    /// A real Kafka's address.
    public static let kafka = Self.variable("KEMBAR_TEST_KAFKA")
    /// Where the built programs are.
    public static let programs = Self.variable("KEMBAR_TEST_PROGRAMS")

    /// A missing server is a failure.
    public static let areRequired = Self.variable("KEMBAR_TEST_REQUIRE_SERVERS") == "1"
    /// A missing real Kafka is a failure too.
    public static let isKafkaRequired = Self.areRequired && Self.variable("KAFKA_HOME") != nil

    private static func variable(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension Trait where Self == ConditionTrait {
    /// The suite runs when PostgreSQL is there, or must be.
    public static var needsPostgres: Self {
        .enabled(if: TestServers.postgres != nil || TestServers.areRequired, "needs PostgreSQL; run ./kembar.sh test")
    }

    /// The suite runs when the embedded broker and the built programs are there, or must be.
    public static var needsPrograms: Self {
        .enabled(
            if: TestServers.programs != nil || TestServers.areRequired, "needs the built programs; run ./kembar.sh test"
        )
    }

    /// The suite runs when a real Kafka is there, or must be.
    public static var needsKafka: Self {
        .enabled(
            if: TestServers.kafka != nil || TestServers.isKafkaRequired,
            "needs a real Kafka; set KAFKA_HOME and run ./kembar.sh test")
    }

    /// The suite runs when the embedded broker is there, or must be.
    public static var needsEmbeddedBroker: Self {
        .enabled(
            if: TestServers.embeddedBroker != nil || TestServers.areRequired,
            "needs the embedded broker; run ./kembar.sh test")
    }
}
