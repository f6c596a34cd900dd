public import Observability
public import Shared

/// An event in the inbox.
public struct StoredEvent: Sendable {
    public let event: Event
    public let verdict: String
    public let acceptedAt: Instant
    /// The trace it came in; read where something is published in its name.
    public let trace: TraceContext?

    public init(_ event: Event, verdict: String, acceptedAt: Instant, trace: TraceContext? = nil) {
        self.event = event
        self.verdict = verdict
        self.acceptedAt = acceptedAt
        self.trace = trace
    }

    public var history: HistoryEvent { HistoryEvent(self.event, isAdmitted: Admission.isAdmitted(self.verdict)) }
}
