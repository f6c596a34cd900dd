/// One hostile input, and its expected outcome by HTTP and by Kafka.
struct HostileInput: Sendable {
    /// The expected outcome.
    enum Outcome: Sendable, Equatable {
        /// Stored, and returned as it was sent.
        case stored
        /// Refused with this reason.
        case refused(String)
    }

    let name: String
    let bytes: [UInt8]?
    var headers: [(name: String, value: [UInt8])] = [("content-type", Array("application/cloudevents+json".utf8))]
    let outcome: Outcome
    /// The event's id, if it has one that can be read.
    var id: String?
    /// The status by HTTP, if it is not the usual one for the reason.
    var status: Int?
    /// Whether it cannot be sent by HTTP.
    var isKafkaOnly = false
}
