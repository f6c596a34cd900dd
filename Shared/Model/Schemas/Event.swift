public import JSON

/// An event whose envelope and data have been checked.
///
/// A class, because events are passed on many times and hold many references.
public final class Event: Sendable {
    public let envelope: Envelope
    public let area: Area
    public let data: EventData

    /// Checks the data against its type.
    public init(_ envelope: Envelope, validation: Validation = .entry) throws(Refusal) {
        let entry = try EventCatalogue.entry(of: envelope.type)
        self.envelope = envelope
        self.area = entry.area
        do throws(Invalid) {
            self.data = try EventData(
                envelope.data, by: entry.schema, validation, isImported: envelope.isImported)
            if validation == .entry { try ReportRequested.rejectFutureDay(self.data, at: envelope.time) }
        } catch {
            throw Refusal(error)
        }
    }

    /// Reads structured JSON bytes.
    public convenience init(
        structured bytes: [UInt8], limits: JSONLimits = .event, validation: Validation = .entry
    ) throws(Refusal) {
        let document: JSONDocument
        do {
            document = try JSONDocument(bytes, limits: limits)
        } catch {
            throw Refusal(error.code == .tooLarge ? .tooLarge : .notJSON, "This is not the JSON of an event: \(error).")
        }
        try self.init(Envelope(structured: document.root), validation: validation)
    }

    /// Whether it holds a secret in clear text that may only be kept sealed.
    public var holdsClearText: Bool { self.data.schema.sealing.map { self.envelope.data[$0.clear] != nil } ?? false }
    /// Whether it holds data that the owner of its type has sealed.
    public var isSealed: Bool { self.data.schema.sealing.map { self.envelope.data[$0.clear] == nil } ?? false }

    public var ref: EventRef { self.envelope.ref }

    /// The Kafka key: the publisher's, else that of the entity that the event is about.
    public var key: String { self.envelope.partitionKey ?? self.data.entity.description }
}
