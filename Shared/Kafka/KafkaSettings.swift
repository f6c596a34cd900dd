internal import CKafka

/// librdkafka settings for every client of a process. Settings that would break the delivery guarantees are refused by
/// name.
public struct KafkaSettings: Sendable {
    private let values: [String: String]

    /// Settings that only Kembar may set, and the reason.
    static let refused: [String: String] = {
        let offsets = "offsets are kept in PostgreSQL, in the transaction of the data"
        let order = "the relay's order and delivery depend on it"
        return [
            "enable.auto.commit": offsets, "enable.auto.offset.store": offsets, "auto.commit.enable": offsets,
            "auto.offset.reset": "a gap must be detected, never skipped",
            "isolation.level": "aborted records must not be read",
            "enable.partition.eof": "Kembar needs it to move offsets past control records",
            "statistics.interval.ms": "readiness is read from the statistics",
            "group.id": "groups are named by KEMBAR_TOPIC_PREFIX",
            "enable.idempotence": order, "acks": order, "request.required.acks": order, "message.timeout.ms": order,
            "delivery.timeout.ms": order, "transactional.id": order, "max.in.flight": order,
            "max.in.flight.requests.per.connection": order, "enable.gapless.guarantee": order,
            "message.send.max.retries": order, "retries": order,
            "allow.auto.create.topics": "topics are created by `kembar topics create`, not by a client",
            "bootstrap.servers": "use KEMBAR_KAFKA_BOOTSTRAP_SERVERS",
            "metadata.broker.list": "use KEMBAR_KAFKA_BOOTSTRAP_SERVERS",
            "test.mock.num.brokers": "use the embedded-broker program",
        ]
    }()

    /// - Parameters:
    ///   - bootstrapServers: `host:port`, several separated by commas.
    ///   - extra: librdkafka settings by their librdkafka names.
    public init(bootstrapServers: String, extra: [String: String] = [:]) throws(KafkaSettingsInvalid) {
        var problems: [String] = []
        for (name, value) in extra.sorted(by: { $0.key < $1.key }) {
            if let reason = Self.refused[name] {
                problems.append("the Kafka setting \(name) cannot be set: \(reason)")
            } else if name == "partition.assignment.strategy", value.contains("cooperative") {
                problems.append(
                    "the Kafka setting \(name) cannot be \(value): librdkafka 2.0 loses assignments with it")
            } else if let problem = Self.check(name, value) {
                problems.append(problem)
            }
        }
        guard problems.isEmpty else { throw KafkaSettingsInvalid(problems: problems) }
        var values = extra
        values["bootstrap.servers"] = bootstrapServers
        self.values = values
    }

    /// The operator's value for a setting, by its librdkafka name.
    public subscript(name: String) -> String? { self.values[name] }

    /// How long a member may be silent before the group reassigns its partitions.
    public var sessionTimeout: Duration {
        .milliseconds(self.values["session.timeout.ms"].flatMap { Int($0) } ?? Self.defaultSessionTimeout)
    }

    /// Milliseconds.
    static let defaultSessionTimeout = 10_000

    private static func check(_ name: String, _ value: String) -> String? {
        let conf = rd_kafka_conf_new()
        defer { rd_kafka_conf_destroy(conf) }
        var text = [CChar](repeating: 0, count: 512)
        return rd_kafka_conf_set(conf, name, value, &text, text.count) == RD_KAFKA_CONF_OK
            ? nil : "Kafka setting: " + Self.string(text)
    }

    static func string(_ text: [CChar]) -> String {
        String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Applies the defaults, then the operator's settings, then the settings required for the delivery guarantees.
    func conf(defaults: [String: String], required: [String: String]) throws(KafkaError) -> OpaquePointer {
        guard let conf = rd_kafka_conf_new() else { throw KafkaError(setting: "no memory for settings") }
        let common = [
            "socket.keepalive.enable": "true", "socket.nagle.disable": "true", "reconnect.backoff.max.ms": "10000",
            "topic.metadata.refresh.interval.ms": "10000", "receive.message.max.bytes": "100000000",
            "message.max.bytes": "8388608", "client.id": "kembar",
        ]
        for (name, value) in common.merging(defaults, uniquingKeysWith: { $1 }).merging(
            self.values, uniquingKeysWith: { $1 }
        ).merging(required, uniquingKeysWith: { $1 }) {
            var text = [CChar](repeating: 0, count: 512)
            guard rd_kafka_conf_set(conf, name, value, &text, text.count) == RD_KAFKA_CONF_OK else {
                rd_kafka_conf_destroy(conf)
                throw KafkaError(setting: Self.string(text))
            }
        }
        return conf
    }
}

/// All problems of the settings, reported together.
public struct KafkaSettingsInvalid: Error, Sendable {
    public let problems: [String]
}
