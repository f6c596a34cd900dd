/// One thing that nobody should send, and what becomes of it on each road.
struct HostileInput: Sendable {
    /// What becomes of it.
    enum Fate: Sendable, Equatable {
        /// Kept, and read back as it was told.
        case stored
        /// Refused with this reason.
        case refused(String)
    }

    let name: String
    let bytes: [UInt8]?
    var headers: [(name: String, value: [UInt8])] = [("content-type", Array("application/cloudevents+json".utf8))]
    let fate: Fate
    /// Of the event, where it has one that can be read.
    var id: String?
    /// By HTTP, where that differs.
    var status: Int?
    /// Roads it cannot come by.
    var isKafkaOnly = false
}
