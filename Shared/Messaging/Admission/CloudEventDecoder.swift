internal import JSON
public import Shared

/// Decodes an event from a record: the CloudEvents Kafka binding, and what its SDKs actually send.
///
/// 1. A `content-type` of `application/cloudevents…` means structured mode. 2. Otherwise `ce_specversion` means binary
/// mode. 3. Otherwise a value that looks like a structured event is one (older Python SDKs label it `application/json`
/// or not at all). The case of header names is ignored, and the last header of a name counts.
public enum CloudEventDecoder {
    /// What is known about a record that is refused.
    public struct Refused: Error, Sendable {
        public let refusal: Refusal
        /// The identity, if it could be read, so that a repaired event closes the dead letter of this one.
        public let identity: EventRef?
        /// The secret that the record holds in clear text.
        public let sealing: Sealing?

        public init(refusal: Refusal, identity: EventRef?, sealing: Sealing? = nil) {
            self.refusal = refusal
            self.identity = identity
            self.sealing = sealing
        }
    }

    /// - Parameter isFact: whether Kembar announced the event, so that it was accepted before.
    public static func event(from record: InboundRecord, isFact: Bool = false) throws(Refused) -> Event {
        let limits: JSONLimits = isFact ? .stored : .event
        guard let value = record.value else {
            throw Refused(refusal: Refusal(.notCloudEvent, "The record has no value."), identity: nil)
        }
        let contentType = record.header("content-type").map { MediaType($0) }
        if let contentType, contentType.isCloudEvents {
            guard contentType == .structuredEvent else {
                let sentence =
                    "The content-type is \(contentType.text.prefix(80)); Kembar accepts application/cloudevents+json, one event a record."
                throw Refused(refusal: Refusal(.unsupportedFormat, sentence), identity: nil)
            }
            return try Self.structured(try Self.read(value, limits).root, record, isFact)
        }
        if record.header("ce_specversion") != nil { return try Self.binary(value, record, contentType, isFact) }
        let document = try Self.read(value, limits)
        guard document.root.kind == .object,
            ["specversion", "id", "source", "type"].allSatisfy({ document.root[$0] != nil })
        else {
            let sentence =
                "The record is no CloudEvent: no cloudevents content-type, no ce_ headers, and the value lacks specversion, id, source or type."
            throw Refused(refusal: Refusal(.notCloudEvent, sentence), identity: nil)
        }
        return try Self.structured(document.root, record, isFact)
    }

    /// Decodes structured JSON received by HTTP.
    public static func event(structured value: [UInt8]) throws(Refused) -> Event {
        let root = try Self.read(value, .event).root
        do {
            return try Event(Envelope(structured: root))
        } catch {
            throw Refused(refusal: error, identity: Envelope.identity(in: root))
        }
    }

    private static func structured(
        _ root: JSONView, _ record: InboundRecord, _ isFact: Bool
    ) throws(Refused) -> Event {
        let identity = Envelope.identity(in: root)
        for name in ["id", "source", "type"] {
            if let header = record.header("ce_\(name)"), header != root[name]?.string {
                let sentence = "The header ce_\(name) and the event's \(name) differ; send one of them."
                throw Refused(refusal: Refusal(.attribute, sentence), identity: identity)
            }
        }
        do {
            return try Event(Envelope(structured: root), validation: isFact ? .historic : .entry)
        } catch {
            throw Refused(refusal: error, identity: identity)
        }
    }

    private static func binary(
        _ value: [UInt8], _ record: InboundRecord, _ contentType: MediaType?, _ isFact: Bool
    ) throws(Refused) -> Event {
        var attributes: [String: JSONValue] = [:]
        var badUTF8: Refusal?
        for header in record.headers {
            let name = header.name.lowercased()
            guard name.hasPrefix("ce_"), let bytes = header.value else { continue }
            if let text = String(validating: bytes, as: UTF8.self) {
                attributes[String(name.dropFirst(3))] = .string(text)
            } else {
                badUTF8 = Refusal(.attribute, "The header \(name.prefix(40)) is not UTF-8.")
            }
        }
        if let badUTF8 { throw Refused(refusal: badUTF8, identity: Self.identity(in: attributes)) }
        return try Self.binary(attributes, value: value, contentType: contentType, isFact: isFact, named: "ce_")
    }

    private static func identity(in attributes: [String: JSONValue]) -> EventRef? {
        guard let source = attributes["source"]?.string, let id = attributes["id"]?.string, !source.isEmpty,
            !id.isEmpty
        else { return nil }
        return EventRef(source: source, id: id)
    }

    /// Decodes binary mode, after the attributes have been taken from their headers.
    ///
    /// - Parameter prefix: the prefix of the names of those headers, for messages.
    static func binary(
        _ attributes: [String: JSONValue], value: [UInt8], contentType: MediaType?, isFact: Bool = false,
        named prefix: StaticString
    ) throws(Refused) -> Event {
        let identity = Self.identity(in: attributes)
        for (name, attribute) in attributes {
            if let problem = attribute.string.flatMap({ Envelope.problem(inAttribute: $0) }) {
                throw Refused(
                    refusal: Refusal(.attribute, "The header \(prefix)\(name.prefix(40)) \(problem)."),
                    identity: identity)
            }
        }
        if let contentType, !contentType.isJSON {
            let sentence = "The content-type is \(contentType.text.prefix(80)); Kembar accepts JSON data only."
            throw Refused(refusal: Refusal(.unsupportedFormat, sentence), identity: identity)
        }
        let data = try Self.read(value, isFact ? .stored : .event, identity: identity).root
        do {
            return try Event(Envelope(attributes: attributes, data: data), validation: isFact ? .historic : .entry)
        } catch {
            throw Refused(refusal: error, identity: identity)
        }
    }

    private static func read(
        _ value: [UInt8], _ limits: JSONLimits, identity: EventRef? = nil
    ) throws(Refused) -> JSONDocument {
        do {
            return try JSONDocument(value, limits: limits)
        } catch {
            let refusal =
                error.code == .tooLarge
                ? Refusal(.tooLarge, "The event has \(value.count) bytes, more than \(limits.bytes).")
                : Refusal(.notJSON, "The value is not JSON that Kembar accepts: \(error).")
            throw Refused(refusal: refusal, identity: identity)
        }
    }
}
