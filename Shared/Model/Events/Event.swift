public import JSON

/// An event whose envelope and data have been checked.
///
/// A class, as events are handed on many times and hold many references.
public final class Event: Sendable {
    public let envelope: Envelope
    public let area: Area
    public let data: any EventData
    /// Withdrawn codes that were taken because the event is imported, a sentence each.
    public let withdrawnCodes: [String]

    /// Checks the data against its type.
    ///
    /// - Parameter isAccepted: whether it was accepted before; code lists and rules for what is new are left out then.
    public init(_ envelope: Envelope, isAccepted: Bool = false) throws(Refusal) {
        let entry = try EventCatalogue.entry(of: envelope.type)
        self.envelope = envelope
        self.area = entry.area
        let notes = envelope.isImported ? WithdrawnCodes.Notes() : nil
        let read = Self.within(notes, isAccepted) { Self.read(envelope, entry) }
        switch read {
        case .success(let data): self.data = data
        case .failure(let invalid): throw Refusal(invalid)
        }
        self.withdrawnCodes = notes?.sentences ?? []
    }

    private static func within<Value>(
        _ notes: WithdrawnCodes.Notes?, _ isAccepted: Bool, _ body: () -> Value
    ) -> Value {
        guard notes != nil else { return isAccepted ? Door.$isPassed.withValue(true, operation: body) : body() }
        return WithdrawnCodes.$notes.withValue(notes) {
            isAccepted ? Door.$isPassed.withValue(true, operation: body) : body()
        }
    }

    private static func read(_ envelope: Envelope, _ entry: EventCatalogue.Entry) -> Result<any EventData, Invalid> {
        do throws(Invalid) {
            let data = try entry.read(Fields(envelope.data, at: "data"))
            try Sources.check(envelope.data)
            return .success(data)
        } catch {
            return .failure(error)
        }
    }

    /// Reads structured JSON bytes.
    ///
    /// - Parameter isAccepted: whether it was accepted before.
    public convenience init(
        structured bytes: [UInt8], limits: JSONLimits = .event, isAccepted: Bool = false
    ) throws(Refusal) {
        let document: JSONDocument
        do {
            document = try JSONDocument(bytes, limits: limits)
        } catch {
            throw Refusal(error.code == .tooLarge ? .tooLarge : .notJSON, "This is not the JSON of an event: \(error).")
        }
        try self.init(Envelope(structured: document.root), isAccepted: isAccepted)
    }

    /// Whether it holds the name of a person in clear.
    public var namesPerson: Bool { self.isPersonNamed && self.envelope.data["name"] != nil }
    /// Whether it holds the sealed name of a person.
    public var isSealedName: Bool { self.isPersonNamed && self.envelope.data["name"] == nil }
    private var isPersonNamed: Bool { (self.data as? ToldData)?.shape.name == "person.named" }

    public var ref: EventRef { self.envelope.ref }

    /// The Kafka key: the publisher's, else the thing the event speaks of.
    public var key: String { self.envelope.partitionKey ?? self.data.entity.description }
}
