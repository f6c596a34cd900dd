/// A database that holds the tables of messaging.
package protocol MessagingDatabase: Sendable {
    /// Runs `body` in one transaction: commits when it returns, rolls back when it throws.
    ///
    /// - Throws: what `body` throws, a `PostgresError`, or `CommitOutcomeUnknown` when the response to the commit is
    ///   lost.
    func withTransaction<Value: Sendable>(
        _ body: (MessagingStores) async throws -> Value
    ) async throws -> Value
}
