public import Postgres
internal import Shared

/// What a service derives from its events, in the transaction that stores them.
public protocol Derivation: Sendable {
    /// Derives from events that have just been applied, whatever their order: a pure function of the whole histories
    /// they belong to, never of what was derived before.
    func apply(_ events: [StoredEvent], to outgoing: inout Outgoing, in transaction: Transaction) async throws
}
