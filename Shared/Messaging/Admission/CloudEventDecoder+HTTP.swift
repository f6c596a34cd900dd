internal import JSON
public import Shared

extension CloudEventDecoder {
    /// The refusal of a request by HTTP, with the position in its batch.
    public struct RefusedByHTTP: Error, Sendable {
        /// The first refusal if there are several.
        public let refusal: Refusal
        /// The position of the event, from 0; nil when the request is not a batch, or the batch itself is invalid.
        public let index: Int?
        /// The refusal of every event of a batch that cannot be read, by position.
        public let faults: [Int: Refusal]
        /// The other events of the batch, by position.
        public let events: [Int: Event]

        init(refusal: Refusal) {
            self.refusal = refusal
            self.index = nil
            self.faults = [:]
            self.events = [:]
        }

        /// Nil when there is no fault.
        init?(faults: [Int: Refusal], events: [Int: Event]) {
            guard let first = faults.min(by: { $0.key < $1.key }) else { return nil }
            self.refusal = first.value
            self.index = first.key
            self.faults = faults
            self.events = events
        }
    }

    /// The events of a request: the CloudEvents HTTP binding, structured, batched or binary.
    ///
    /// - Parameters:
    ///   - headers: names in lower case. The values of binary mode are percent-encoded and decoded once.
    ///   - unreadable: names of headers whose values are not UTF-8.
    ///   - contentType: of the body.
    /// - Returns: nil when the headers do not identify a CloudEvent.
    public static func events(
        fromHTTP headers: [String: String], unreadable: Set<String> = [], contentType: MediaType, body: [UInt8]
    ) throws(RefusedByHTTP) -> [Event]? {
        // Batch first: both media types begin with the same text.
        if contentType == .eventBatch { return try Self.batch(body) }
        if contentType == .structuredEvent {
            return [try Self.one { () throws(Refused) in try Self.event(structured: body) }]
        }
        guard !contentType.isCloudEvents, headers["ce-specversion"] != nil else { return nil }
        return [
            try Self.one { () throws(Refused) in
                if let name = unreadable.sorted().first(where: { $0.hasPrefix("ce-") }) { throw Self.notUTF8(name) }
                return try Self.binary(headers, contentType, body)
            }
        ]
    }

    private static func notUTF8(_ name: String) -> Refused {
        Refused(
            refusal: Refusal(
                .attribute, "The header \(name.prefix(40)) is not UTF-8; percent-encode what is not ASCII, as %C3%A9."),
            identity: nil)
    }

    private static func one(_ read: () throws(Refused) -> Event) throws(RefusedByHTTP) -> Event {
        do {
            return try read()
        } catch {
            throw RefusedByHTTP(refusal: error.refusal)
        }
    }

    /// A list of structured events. Each may be as large as a single event, and all together as large as a body.
    private static func batch(_ body: [UInt8]) throws(RefusedByHTTP) -> [Event] {
        let root: JSONView
        do {
            root = try JSONDocument(body, limits: JSONLimits(bytes: 1 << 20, depth: JSONLimits.event.depth + 1)).root
        } catch {
            throw RefusedByHTTP(
                refusal: Refusal(.notJSON, "The batch is not JSON that Kembar accepts: \(error)."))
        }
        guard root.kind == .array else {
            throw RefusedByHTTP(
                refusal: Refusal(.notCloudEvent, "A batch is a list of events, not \(root.kind.noun)."))
        }
        var events: [Int: Event] = [:]
        var faults: [Int: Refusal] = [:]
        for (index, element) in root.elements.enumerated() {
            do throws(Refusal) {
                guard element.raw.count <= JSONLimits.event.bytes else {
                    throw Refusal(
                        .tooLarge, "The event has \(element.raw.count) bytes, more than \(JSONLimits.event.bytes).")
                }
                events[index] = try Event(Envelope(structured: element))
            } catch {
                faults[index] = error
            }
        }
        if let refused = RefusedByHTTP(faults: faults, events: events) { throw refused }
        return events.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func binary(
        _ headers: [String: String], _ contentType: MediaType, _ body: [UInt8]
    ) throws(Refused) -> Event {
        var attributes: [String: JSONValue] = [:]
        for (name, value) in headers where name.hasPrefix("ce-") {
            guard let text = PercentEncoding.decode(header: value) else { throw Self.notUTF8(name) }
            attributes[String(name.dropFirst(3))] = .string(text)
        }
        return try Self.binary(
            attributes, value: body, contentType: contentType.text.isEmpty ? nil : contentType, named: "ce-")
    }
}
