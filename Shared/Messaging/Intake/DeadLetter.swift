public import Crypto
public import Shared

/// A complete record that was set aside, with the reason.
public struct DeadLetter: Sendable {
    public let record: InboundRecord
    public let identity: EventRef?
    public let reason: String
    public let sentence: String

    public init(record: InboundRecord, identity: EventRef?, reason: String, sentence: String) {
        self.record = record
        // The record may hold anything: its identity is kept only if an event could have it, and the sentence is made
        // one line.
        self.identity = identity.flatMap { Self.isUsable($0.source) && Self.isUsable($0.id) ? $0 : nil }
        self.reason = reason
        self.sentence = String(
            String.UnicodeScalarView(sentence.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    private static func isUsable(_ text: String) -> Bool {
        (1...1024).contains(text.utf8.count) && Envelope.problem(inAttribute: text) == nil
    }

    public var digest: Digest { self.record.digest }

    /// Bytes of key, headers and value.
    var size: Int {
        (self.record.value?.count ?? 0) + (self.record.key?.count ?? 0)
            + self.record.headers.reduce(0) { $0 + $1.name.utf8.count + ($1.value?.count ?? 0) }
    }

    /// Above this many bytes, the record on the dead-letter topic holds the digest of the dead letter instead of its
    /// content.
    static let limit = 900_000

    /// Whether Kafka would refuse it.
    public var isTooLargeToReplay: Bool { self.size > Self.limit }

    /// Sends it to `dlq.<topic>` in the format of Kafka Connect: the original record with text headers added.
    func publish(to outgoing: inout Outgoing) {
        var headers = self.record.headers
        func add(_ name: String, _ value: String) { headers.append(("__connect.errors.\(name)", Array(value.utf8))) }
        add("topic", self.record.topic)
        add("partition", String(self.record.partition))
        add("offset", String(self.record.offset))
        add("exception.class.name", self.reason)
        add("exception.message", self.sentence)
        headers.append(("kembar_dead_letter", Array(self.digest.description.utf8)))
        let isLarge = self.size > Self.limit
        if isLarge { headers.removeFirst(self.record.headers.count) }
        outgoing.record(
            EventRef(source: "urn:kembar:dead-letter", id: self.digest.description),
            topic: outgoing.topics.deadLetters(self.record.topic), key: isLarge ? nil : self.record.key,
            headers: headers,
            value: isLarge ? Array(self.digest.description.utf8) : self.record.value)
    }
}
