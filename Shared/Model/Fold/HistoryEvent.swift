public import JSON

/// One accepted event of a thing's history.
///
/// A class, as histories are sorted and handed on many times and each event holds many references.
public final class HistoryEvent: Sendable {
    /// The publisher's source and id.
    public let ref: EventRef
    public let type: EventType
    public let time: Instant
    public let data: any EventData
    /// The members of the data as they were told.
    public let members: JSONView
    /// False for what admission stored without effect.
    public let isAdmitted: Bool
    /// See `Event.withdrawnCodes`.
    public let withdrawnCodes: [String]

    public init(_ event: Event, isAdmitted: Bool = true) {
        self.ref = event.envelope.cause
        self.type = event.envelope.type
        self.time = event.envelope.time
        self.data = event.data
        self.members = event.envelope.data
        self.isAdmitted = isAdmitted
        self.withdrawnCodes = event.withdrawnCodes
    }
}
