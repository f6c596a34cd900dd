import CKafka

/// Sends records in one transaction, whose end takes an offset but is no record. Kembar itself uses no transactions.
enum TransactionalProducer {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static func send(_ values: [String], to topic: String, _ servers: String) throws {
        var message = [CChar](repeating: 0, count: 512)
        let conf = rd_kafka_conf_new()
        for (name, value) in ["bootstrap.servers": servers, "transactional.id": topic, "log_level": "0"] {
            guard rd_kafka_conf_set(conf, name, value, &message, message.count) == RD_KAFKA_CONF_OK else {
                throw Failure(description: name)
            }
        }
        guard let producer = rd_kafka_new(RD_KAFKA_PRODUCER, conf, &message, message.count) else {
            throw Failure(description: "no producer")
        }
        defer { rd_kafka_destroy(producer) }
        try Self.check(rd_kafka_init_transactions(producer, 30_000), "init")
        try Self.check(rd_kafka_begin_transaction(producer), "begin")
        guard let handle = rd_kafka_topic_new(producer, topic, nil) else { throw Failure(description: "no topic") }
        defer { rd_kafka_topic_destroy(handle) }
        for value in values {
            var bytes = Array(value.utf8)
            // 2: librdkafka copies the value.
            guard rd_kafka_produce(handle, 0, 2, &bytes, bytes.count, nil, 0, nil) == 0 else {
                throw Failure(description: "produce")
            }
        }
        try Self.check(rd_kafka_commit_transaction(producer, 30_000), "commit")
    }

    private static func check(_ error: OpaquePointer?, _ step: String) throws {
        guard let error else { return }
        let text = String(cString: rd_kafka_error_string(error))
        rd_kafka_error_destroy(error)
        throw Failure(description: "\(step): \(text)")
    }
}
