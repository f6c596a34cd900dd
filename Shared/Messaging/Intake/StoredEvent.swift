public import Observability
public import Shared

/// An event in the inbox.
///
/// A class, because it is passed on many times and holds many references.
public final class StoredEvent: Sendable {
    public let event: Event
    public let verdict: String
    public let acceptedAt: Instant
    /// The trace that it arrived with; read only where records are published on its behalf.
    public let trace: TraceContext?
    /// The same event as part of its entity's history.
    public let history: HistoryEvent

    public init(_ event: Event, verdict: String, acceptedAt: Instant, trace: TraceContext? = nil) {
        self.event = event
        self.verdict = verdict
        self.acceptedAt = acceptedAt
        self.trace = trace
        self.history = HistoryEvent(event, isAdmitted: Admission.isAdmitted(verdict))
    }
}
