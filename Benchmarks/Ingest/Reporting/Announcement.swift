internal import Kafka
internal import Shared

/// Creates records in the form in which services announce accepted events, and publishers request reports.
struct Announcement {
    static let programsPublisher = "https://synthetic.example/office"
    static let indicatorsPublisher = "https://synthetic.example/statistics"

    /// Prefix of the topics.
    let prefix: String

    /// An accepted fact for the topic of its owner; throws when it is not valid by the contract.
    ///
    /// - Parameter type: the event type without the prefix of the area: `activity.completed`.
    func fact(
        _ area: Area, _ type: String, id: String, second: Int, source: String? = nil, _ data: String
    ) throws -> KafkaRecord {
        let publisher = source ?? (area == .programs ? Self.programsPublisher : Self.indicatorsPublisher)
        let time = Self.time(second)
        let event = try Event(structured: Self.event(area, type, id: id, source: publisher, time, data))
        let (_, bytes) = Wire.announcement(
            of: event.envelope, in: area, key: event.key, acceptedAt: time, verdict: "admitted")
        return Self.record("\(self.prefix).\(area.rawValue)", key: event.key, bytes)
    }

    /// A request for the report of a partnership, as any publisher may send it.
    func request(_ partnership: String) throws -> KafkaRecord {
        let bytes = Self.event(
            .reports, "report.requested", id: "request-\(partnership)", source: Self.programsPublisher, Self.time(0),
            #"{"partnership":"\#(partnership)","as_of":"\#(SyntheticPartnership.asOf)"}"#)
        let event = try Event(structured: bytes)
        return Self.record("\(self.prefix).in.\(Area.reports.rawValue)", key: event.key, bytes)
    }

    private static func time(_ second: Int) -> Instant {
        Instant(microseconds: 1_700_000_000_000_000 + Int64(second) * 1_000_000)
    }

    private static func event(
        _ area: Area, _ type: String, id: String, source: String, _ time: Instant, _ data: String
    ) -> [UInt8] {
        Array(
            #"{"specversion":"1.0","id":"\#(id)","source":"\#(source)","type":"org.kembar.\#(area.rawValue).\#(type).v1","time":"\#(time)","datacontenttype":"application/json","data":\#(data)}"#
                .utf8)
    }

    private static func record(_ topic: String, key: String, _ bytes: [UInt8]) -> KafkaRecord {
        KafkaRecord(
            topic: topic, key: Array(key.utf8), value: bytes,
            headers: [("content-type", Array(Wire.contentType.utf8))])
    }
}
