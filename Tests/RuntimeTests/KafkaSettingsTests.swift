import Testing

struct KafkaSettingsTests {
    @Test(arguments: [
        ("ENABLE_AUTO_COMMIT", "enable.auto.commit"), ("AUTO_OFFSET_RESET", "auto.offset.reset"),
        ("ISOLATION_LEVEL", "isolation.level"), ("GROUP_ID", "group.id"), ("ACKS", "acks"),
        ("REQUEST_REQUIRED_ACKS", "request.required.acks"), ("ENABLE_IDEMPOTENCE", "enable.idempotence"),
        ("MESSAGE_TIMEOUT_MS", "message.timeout.ms"), ("DELIVERY_TIMEOUT_MS", "delivery.timeout.ms"),
        ("TRANSACTIONAL_ID", "transactional.id"), ("MAX_IN_FLIGHT", "max.in.flight"),
        ("MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION", "max.in.flight.requests.per.connection"),
        ("RETRIES", "retries"), ("ENABLE_PARTITION_EOF", "enable.partition.eof"),
        ("ALLOW_AUTO_CREATE_TOPICS", "allow.auto.create.topics"), ("METADATA_BROKER_LIST", "metadata.broker.list"),
        ("TEST_MOCK_NUM_BROKERS", "test.mock.num.brokers"), ("ENABLE_AUTO_OFFSET_STORE", "enable.auto.offset.store"),
    ]) func whatWouldBreakTheGuaranteeIsRefusedByNameWithAReason(_ variable: String, _ setting: String) throws {
        let refused = try #require(refusals(enough(["KEMBAR_KAFKA_\(variable)": "1"])))
        #expect(refused.count == 1)
        #expect(refused[0].contains(" \(setting) "))
        #expect(refused[0].split(separator: ":").count == 2)
    }

    @Test func cooperativeAssignmentIsRefused() {
        let name = "KEMBAR_KAFKA_PARTITION_ASSIGNMENT_STRATEGY"
        #expect(refusals(enough([name: "cooperative-sticky"]))?.count == 1)
        #expect(refusals(enough([name: "range,cooperative-sticky"]))?.count == 1)
        #expect(refusals(enough([name: "range"])) == nil)
        #expect(refusals(enough([name: "roundrobin"])) == nil)
    }

    @Test func aSettingThatLibrdkafkaDoesNotKnowIsRefused() {
        #expect(refusals(enough(["KEMBAR_KAFKA_NO_SUCH_THING": "1"]))?.first?.contains("no.such.thing") == true)
        #expect(
            refusals(enough(["KEMBAR_KAFKA_SOCKET_TIMEOUT_MS": "soon"]))?.first?.contains("socket.timeout.ms") == true)
        #expect(refusals(enough(["KEMBAR_KAFKA_": "1"]))?.count == 1)
    }

    @Test func otherSettingsAreTaken() {
        #expect(
            refusals(
                enough([
                    "KEMBAR_KAFKA_SSL_CA_LOCATION": "/etc/ca.pem", "KEMBAR_KAFKA_LOG_LEVEL": "7",
                    "KEMBAR_KAFKA_SECURITY_PROTOCOL": "sasl_ssl", "KEMBAR_KAFKA_SASL_MECHANISMS": "SCRAM-SHA-256",
                    "KEMBAR_KAFKA_COMPRESSION_CODEC": "zstd", "KEMBAR_KAFKA_SOCKET_TIMEOUT_MS": "30000",
                ])) == nil)
    }

    /// Two variables for one setting are a problem of the configuration, and must not end the process.
    @Test func oneSettingUnderTwoNamesDoesNotEndTheProcess() async {
        await #expect(processExitsWith: .success) {
            let twice = ["KEMBAR_KAFKA_SSL_CA_LOCATION": "/a", "KEMBAR_KAFKA_ssl_ca_location": "/b"]
            let environment = [
                "KEMBAR_DATABASE_URL": "host=/run", "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:9092",
            ].merging(twice) { $1 }
            precondition(refusals(environment)?.count == 1)
        }
    }
}
