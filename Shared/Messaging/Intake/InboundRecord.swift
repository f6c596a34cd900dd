public import Crypto
internal import JSON
public import Observability
internal import Shared

/// A record as read from a topic.
public struct InboundRecord: Sendable {
    public typealias Header = (name: String, value: [UInt8]?)

    public let topic: String
    public let partition: Int
    public let offset: Int64
    public let key: [UInt8]?
    public let headers: [Header]
    public let value: [UInt8]?
    /// Milliseconds since 1970, as the producer or the broker set it; -1 when there is none.
    public let timestamp: Int64

    public init(
        topic: String, partition: Int, offset: Int64, key: [UInt8]?, headers: [Header], value: [UInt8]?,
        timestamp: Int64
    ) {
        self.topic = topic
        self.partition = partition
        self.offset = offset
        self.key = key
        self.headers = headers
        self.value = value
        self.timestamp = timestamp
    }

    /// The last header of this name; the case of header names is ignored.
    func header(_ name: String) -> String? {
        self.headers.last { $0.name.lowercased() == name }?.value.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The trace of the record, as stated by its last hop.
    public var trace: TraceContext? {
        self.header("traceparent").flatMap { TraceContext(traceparent: $0, tracestate: self.header("tracestate")) }
    }

    /// Records of a topic with the same bytes have the same digest, regardless of their partition and offset.
    public var digest: Digest {
        var bytes: [UInt8] = []
        func add(_ part: [UInt8]?) {
            bytes.append(part == nil ? 0 : 1)
            withUnsafeBytes(of: UInt64(part?.count ?? 0).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: part ?? [])
        }
        add(Array(self.topic.utf8))
        add(self.key)
        for header in self.headers {
            add(Array(header.name.utf8))
            add(header.value)
        }
        add(self.value)
        return Digest(of: bytes)
    }

    /// The secret that this record may hold in clear text, even if the event is malformed.
    var sealing: Sealing? { EventCatalogue.sealed.first { self.mayBe($0) }?.sealing }

    /// Whether this may be an event of a type, even if it is malformed.
    private func mayBe(_ schema: EventSchema) -> Bool {
        let name = ".\(schema.name)."
        let words = Array(name.utf8)
        if self.headers.contains(where: { $0.value?.contains(words) == true }) { return true }
        guard let value else { return false }
        if value.contains(words) { return true }
        // The type may be written with escapes.
        guard value.contains(Array("\\u".utf8)) else { return false }
        guard let root = try? JSONDocument(value).root else { return value.contains(Array(schema.verb.utf8)) }
        return root["type"]?.string?.contains(name) == true
    }

    /// The record without key, headers and value; its partition and offset distinguish it from others.
    var withoutContent: InboundRecord {
        InboundRecord(
            topic: self.topic, partition: self.partition, offset: self.offset, key: nil,
            headers: [("kembar_withheld", Array("\(self.partition)/\(self.offset)".utf8))], value: nil,
            timestamp: self.timestamp)
    }

    /// Digest that distinguishes a recreated topic from the one that was read.
    public var mark: Digest {
        Digest(of: self.digest.bytes + withUnsafeBytes(of: self.timestamp.bigEndian) { Array($0) })
    }

    /// Whether this is the record that was read last.
    public func isMarked(by digest: [UInt8]) -> Bool { self.mark.bytes == digest }

    /// The headers as stored: `[["name", "hex"], ["name", null]]`.
    var headersJSON: String { Self.json(self.headers) }

    static func json(_ headers: [Header]) -> String {
        JSONValue.array(
            headers.map { header in
                .array([.string(header.name), header.value.map { .string(Hex.text($0)) } ?? .null])
            }
        ).text
    }

    package static func headers(fromJSON text: String) -> [Header] {
        guard let document = try? JSONDocument(text) else { return [] }
        return document.root.elements.compactMap { pair in
            let parts = pair.elements
            guard parts.count == 2, let name = parts[0].string else { return nil }
            return (name, parts[1].string.flatMap { Hex.bytes($0) })
        }
    }
}
