public import Shared

/// An event in the inbox.
public struct StoredEvent: Sendable {
    public let event: Event
    public let verdict: String
    public let acceptedAt: Instant

    public init(_ event: Event, verdict: String, acceptedAt: Instant) {
        self.event = event
        self.verdict = verdict
        self.acceptedAt = acceptedAt
    }

    public var history: HistoryEvent { HistoryEvent(self.event, isAdmitted: Admission.isAdmitted(self.verdict)) }
}
