/// The tables of the relay: its lead, the clusters it has published to, and the outbox as it sends it.
package protocol RelayStore: Sendable {
    /// Takes the lead unless another relay holds it and was heard of in the last 45 seconds; ends that relay's connection.
    ///
    /// - Returns: the epoch of the lead; nil while another relay leads.
    func takeLead(_ owner: String) async throws -> Int?

    /// - Throws: `RelayFailure.deposed` when another relay has taken over.
    func nextBatch(_ owner: String, epoch: Int, cluster: String) async throws -> OutboxBatch

    /// Marks rows as published.
    ///
    /// - Throws: `RelayFailure.deposed` when another relay has taken over.
    func mark(_ mark: OutboxMark, _ owner: String, epoch: Int) async throws

    func leaveLead(_ owner: String, epoch: Int) async throws

    /// - Parameter topics: those asked for.
    func published(among topics: [String]) async throws -> PublishedTopics

    /// Makes `cluster` the one that `published_at` speaks of.
    ///
    /// - Parameter republish: send again what had been published elsewhere.
    func setCurrent(_ cluster: String, republish: Bool) async throws
}
