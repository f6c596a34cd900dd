public import Observability
public import Shared

/// An event in the inbox.
///
/// A class, as it is handed on many times and holds many references.
public final class StoredEvent: Sendable {
    public let event: Event
    public let verdict: String
    public let acceptedAt: Instant
    /// The trace it came in; read where something is published in its name.
    public let trace: TraceContext?
    /// The same as a part of its thing's history.
    public let history: HistoryEvent

    public init(_ event: Event, verdict: String, acceptedAt: Instant, trace: TraceContext? = nil) {
        self.event = event
        self.verdict = verdict
        self.acceptedAt = acceptedAt
        self.trace = trace
        self.history = HistoryEvent(event, isAdmitted: Admission.isAdmitted(verdict))
    }
}
