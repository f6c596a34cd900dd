public import Postgres
public import Shared

/// What a service derives from its events, in the transaction that stores them.
public protocol Derivation: Sendable {
    /// Derives from events that have just been applied, whatever their order: a pure function of the whole histories
    /// they belong to, never of what was derived before.
    func apply(_ events: [StoredEvent], to outgoing: inout Outgoing, in transaction: Transaction) async throws
}

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
