internal import CKafka

/// Something that Kafka, or the way to it, refused. Safe to log.
public struct KafkaError: Error, Hashable, Sendable, CustomStringConvertible {
    /// librdkafka's number; negative ones are the client's own.
    public let number: Int
    /// librdkafka's name of it: `_TRANSPORT`, `TOPIC_AUTHORIZATION_FAILED`.
    public let name: String
    /// What librdkafka adds, if it does.
    public let detail: String
    /// The client that had it is of no more use.
    public let isFatal: Bool

    init(_ error: rd_kafka_resp_err_t, _ detail: String = "", isFatal: Bool = false) {
        self.number = Int(error.rawValue)
        self.name = String(cString: rd_kafka_err2name(error))
        self.detail = detail.isEmpty ? String(cString: rd_kafka_err2str(error)) : detail
        self.isFatal = isFatal
    }

    /// A setting that librdkafka or Kembar does not take.
    public init(setting detail: String) {
        self.number = Int(RD_KAFKA_RESP_ERR__INVALID_ARG.rawValue)
        self.name = "_INVALID_ARG"
        self.detail = detail
        self.isFatal = false
    }

    public var description: String { "\(self.name): \(self.detail)" }

    var code: rd_kafka_resp_err_t { rd_kafka_resp_err_t(Int32(self.number)) }
}
