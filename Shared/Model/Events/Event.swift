public import JSON

/// An event whose envelope and data have been checked.
public struct Event: Sendable {
    public let envelope: Envelope
    public let area: Area
    public let data: any EventData

    /// Checks the data against its type.
    public init(_ envelope: Envelope) throws(Refusal) {
        let entry = try EventCatalogue.entry(of: envelope.type)
        self.envelope = envelope
        self.area = entry.area
        do {
            self.data = try entry.read(Fields(envelope.data, at: "data"))
            try Sources.check(envelope.data)
        } catch {
            throw Refusal(error)
        }
    }

    /// Reads structured JSON bytes.
    public init(structured bytes: [UInt8], limits: JSONLimits = .event) throws(Refusal) {
        let document: JSONDocument
        do {
            document = try JSONDocument(bytes, limits: limits)
        } catch {
            throw Refusal(error.code == .tooLarge ? .tooLarge : .notJSON, "This is not the JSON of an event: \(error).")
        }
        try self.init(Envelope(structured: document.root))
    }

    public var ref: EventRef { self.envelope.ref }

    /// The Kafka key: the publisher's, else the thing the event speaks of.
    public var key: String { self.envelope.partitionKey ?? self.data.entity.description }
}
