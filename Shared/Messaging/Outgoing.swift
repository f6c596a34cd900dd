internal import Crypto
public import JSON
public import Postgres
public import Shared

/// What a transaction is about to announce. Collected while the data are written, and written beside them: nobody can
/// announce before, after or without the data.
public struct Outgoing: Sendable {
    struct Row: Sendable {
        var ref: EventRef
        var topic: String
        var key: [UInt8]?
        var headers: String?
        var value: [UInt8]?
        var digest: [UInt8]?
    }

    /// The prefix of Kembar's topics.
    public let topics: Topics
    private(set) var rows: [Row] = []

    public init(topics: Topics) { self.topics = topics }

    public var isEmpty: Bool { self.rows.isEmpty }

    /// The announcement of an accepted event on its owner's topic.
    mutating func announce(_ event: Event, acceptedAt: Instant, verdict: String) {
        let (ref, bytes) = Wire.announcement(
            of: event.envelope, in: event.area, key: event.key, acceptedAt: acceptedAt, verdict: verdict)
        self.rows.append(Row(ref: ref, topic: self.topics.facts(event.area), key: Array(event.key.utf8), value: bytes))
    }

    /// A notice of something that Kembar found or derived.
    public mutating func notice(
        _ name: StaticString, from area: Area, id: String, time: Instant, key: String, data: JSONValue
    ) {
        let ref = EventRef(source: area.source, id: id)
        let bytes = Wire.bytes(
            ref: ref, type: EventType(area, name), time: time, extensions: ["partitionkey": .string(key)],
            data: data.bytes)
        self.rows.append(Row(ref: ref, topic: self.topics.facts(area), key: Array(key.utf8), value: bytes))
    }

    /// An event that came by HTTP, on its way to its owner's intake.
    mutating func forward(_ event: Event, digest: Digest) {
        self.rows.append(
            Row(
                ref: event.ref, topic: self.topics.intake(event.area), key: Array(event.key.utf8),
                value: Wire.bytes(of: event.envelope), digest: digest.bytes))
    }

    /// A record that goes somewhere as it is.
    mutating func record(
        _ ref: EventRef, topic: String, key: [UInt8]?, headers: [InboundRecord.Header], value: [UInt8]?
    ) {
        self.rows.append(
            Row(ref: ref, topic: topic, key: key, headers: InboundRecord.json(headers), value: value, digest: nil))
    }

    /// The keys whose stripes must be held when the rows are written.
    var keys: Set<String> { Set(self.rows.map { String(decoding: $0.key ?? [], as: UTF8.self) }) }
}

extension Outgoing {
    /// Takes the stripe of a key before anything else is locked.
    public func hold(_ key: String, in transaction: Transaction) async throws {
        var stripes = Stripes()
        stripes.add(outboxKey: key)
        try await stripes.lock(in: transaction)
    }

    /// Writes what was collected, under the stripes of its keys; for work that is not the intake's.
    public func write(in transaction: Transaction) async throws {
        var stripes = Stripes()
        for key in self.keys { stripes.add(outboxKey: key) }
        try await stripes.lock(in: transaction)
        try await Outbox.write(self, in: transaction)
    }
}
