internal import CKafka

/// An error from Kafka, its client library or the connection. Safe to log.
public struct KafkaError: Error, Hashable, Sendable, CustomStringConvertible {
    /// librdkafka's number; negative ones are the client's own.
    public let number: Int
    /// librdkafka's name of the error: `_TRANSPORT`, `TOPIC_AUTHORIZATION_FAILED`.
    public let name: String
    /// librdkafka's message.
    public let detail: String
    /// The client that reported the error cannot be used any more.
    public let isFatal: Bool

    init(_ error: rd_kafka_resp_err_t, _ detail: String = "", isFatal: Bool = false) {
        self.number = Int(error.rawValue)
        self.name = String(cString: rd_kafka_err2name(error))
        self.detail = detail.isEmpty ? String(cString: rd_kafka_err2str(error)) : detail
        self.isFatal = isFatal
    }

    /// A setting that librdkafka or Kembar does not accept.
    public init(setting detail: String) {
        self.number = Int(RD_KAFKA_RESP_ERR__INVALID_ARG.rawValue)
        self.name = "_INVALID_ARG"
        self.detail = detail
        self.isFatal = false
    }

    public var description: String { "\(self.name): \(self.detail)" }

    var code: rd_kafka_resp_err_t { rd_kafka_resp_err_t(Int32(self.number)) }
}
