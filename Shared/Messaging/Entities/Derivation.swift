public import Postgres
internal import Shared

/// Derives a service's data from its events, in the transaction that stores them.
public protocol Derivation: Sendable {
    /// Derives from events that have just been applied, in any order. The result is a pure function of the complete
    /// histories that the events belong to, never of earlier results.
    func apply(_ events: [StoredEvent], to outgoing: inout Outgoing, in transaction: Transaction) async throws
}
