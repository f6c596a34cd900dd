internal import Crypto
public import JSON
public import Observability
public import Postgres
public import Shared

/// The records that a transaction is about to publish. They are collected while the data are written, and written in
/// the same transaction: nothing can be announced before, after or without the data.
public struct Outgoing: Sendable {
    package struct Row: Sendable {
        package var ref: EventRef
        package var topic: String
        package var key: [UInt8]?
        package var headers: String?
        package var value: [UInt8]?
        package var digest: [UInt8]?
        package var trace: TraceContext?
    }

    /// The prefix of Kembar's topics.
    public let topics: Topics
    private var rows: [Row] = []

    public init(topics: Topics) { self.topics = topics }

    /// Adds the announcement of an accepted event on its owner's topic.
    mutating func announce(_ stored: StoredEvent) {
        let event = stored.event
        let key = event.key
        let (ref, bytes) = Wire.announcement(
            of: event.envelope, in: event.area, key: key, acceptedAt: stored.acceptedAt, verdict: stored.verdict)
        self.rows.append(
            Row(
                ref: ref, topic: self.topics.facts(event.area), key: Array(key.utf8), value: bytes,
                trace: Self.forwarded(stored.trace, by: ref)))
    }

    /// The trace of a published record. Its span is sixteen digits of a digest, the same after a crash or a restored
    /// backup.
    private static func forwarded(_ trace: TraceContext?, by ref: EventRef) -> TraceContext? {
        trace.map { $0.forwarded(by: Hex.text(Digest(of: Array("\(ref.source) \(ref.id)".utf8)).bytes.prefix(8))) }
    }

    /// Adds a notice of something that Kembar found or derived.
    public mutating func notice(
        _ name: StaticString, from area: Area, id: String, time: Instant, key: String, data: JSONValue,
        trace: TraceContext? = nil
    ) {
        self.notice(name, from: area, id: id, time: time, key: key, json: data.bytes, trace: trace)
    }

    /// - Parameter json: the data, already encoded.
    public mutating func notice(
        _ name: StaticString, from area: Area, id: String, time: Instant, key: String, json: [UInt8],
        trace: TraceContext? = nil
    ) {
        let ref = EventRef(source: area.source, id: id)
        let bytes = Wire.bytes(
            ref: ref, type: EventType(area, name), time: time, extensions: ["partitionkey": .string(key)], data: json)
        self.rows.append(
            Row(
                ref: ref, topic: self.topics.facts(area), key: Array(key.utf8), value: bytes,
                trace: Self.forwarded(trace, by: ref)))
    }

    /// Adds an event received by HTTP, addressed to its owner's intake.
    mutating func forward(_ event: Event, digest: Digest, trace: TraceContext?) {
        self.rows.append(
            Row(
                ref: event.ref, topic: self.topics.intake(event.area), key: Array(event.key.utf8),
                value: Wire.bytes(of: event.envelope), digest: digest.bytes, trace: Self.forwarded(trace, by: event.ref)
            )
        )
    }

    /// Adds a record that is sent unchanged.
    mutating func record(
        _ ref: EventRef, topic: String, key: [UInt8]?, headers: [InboundRecord.Header], value: [UInt8]?
    ) {
        self.rows.append(
            Row(ref: ref, topic: topic, key: key, headers: InboundRecord.json(headers), value: value, digest: nil))
    }

    /// Keys of rows that were staged already.
    private var stagedKeys: Set<String> = []
    private var stagedCount = 0

    private var keys: Set<String> { Set(self.rows.map { String(decoding: $0.key ?? [], as: UTF8.self) }) }
}

extension Outgoing {
    /// Sends the collected rows to the server, where they wait for `write` in the same transaction.
    mutating func stage(in stores: MessagingStores) async throws {
        guard !self.rows.isEmpty else { return }
        self.stagedKeys.formUnion(self.keys)
        try await stores.outbox.stage(self.rows, from: self.stagedCount)
        self.stagedCount += self.rows.count
        self.rows = []
    }

    /// Writes all collected rows, holding the locks of their keys. A transaction takes no lock after these, so a
    /// transaction that holds them waits for no other.
    package mutating func write(in stores: MessagingStores) async throws {
        try await self.stage(in: stores)
        guard self.stagedCount > 0 else { return }
        var locks = AdvisoryLocks()
        for key in self.stagedKeys { locks.add(outboxKey: key) }
        try await stores.locks.lock(locks)
        try await stores.outbox.writeStaged()
        self.stagedKeys = []
        self.stagedCount = 0
    }

    /// Writes all collected rows.
    public mutating func write(in transaction: Transaction) async throws {
        try await self.write(in: MessagingStores(transaction, derivation: NoDerivation()))
    }
}
