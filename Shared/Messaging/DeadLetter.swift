public import Crypto
public import Shared

/// A record that was set aside, whole, with the reason.
public struct DeadLetter: Sendable {
    public let record: InboundRecord
    public let identity: EventRef?
    public let reason: String
    public let sentence: String

    public init(record: InboundRecord, identity: EventRef?, reason: String, sentence: String) {
        self.record = record
        self.identity = identity
        self.reason = reason
        self.sentence = sentence
    }

    public var digest: Digest { self.record.digest }

    /// Above this many bytes the record on the dead-letter topic names the dead letter instead of repeating it.
    static let limit = 1 << 20

    /// Sends it to `dlq.<topic>` in the manner of Kafka Connect: text headers beside the record as it was.
    func publish(to outgoing: inout Outgoing) {
        var headers = self.record.headers
        func add(_ name: String, _ value: String) { headers.append(("__connect.errors.\(name)", Array(value.utf8))) }
        add("topic", self.record.topic)
        add("partition", String(self.record.partition))
        add("offset", String(self.record.offset))
        add("exception.class.name", self.reason)
        add("exception.message", self.sentence)
        headers.append(("kembar_dead_letter", Array(self.digest.description.utf8)))
        let size =
            (self.record.value?.count ?? 0) + (self.record.key?.count ?? 0)
            + self.record.headers.reduce(0) { $0 + $1.name.utf8.count + ($1.value?.count ?? 0) }
        let isLarge = size > Self.limit
        if isLarge { headers.removeFirst(self.record.headers.count) }
        outgoing.record(
            EventRef(source: "urn:kembar:dead-letter", id: self.digest.description),
            topic: outgoing.topics.deadLetters(self.record.topic), key: isLarge ? nil : self.record.key,
            headers: headers,
            value: isLarge ? Array(self.digest.description.utf8) : self.record.value)
    }
}
