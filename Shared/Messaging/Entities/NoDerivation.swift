package import Postgres

/// Derives nothing.
package struct NoDerivation: Derivation {
    package init() {}

    package func apply(_ events: [StoredEvent], to outgoing: inout Outgoing, in transaction: Transaction) async throws {
    }
}
