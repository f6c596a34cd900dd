/// The tables of the relay: its lead, the clusters it has published to, and the outbox as it sends it.
package protocol RelayStore: Sendable {
    /// Takes the lead unless another relay holds it, is connected and has sent a heartbeat in the last 45 seconds.
    /// Terminates the connection of the previous leader.
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

    /// - Parameter topics: the topics to check.
    func published(among topics: [String]) async throws -> PublishedTopics

    /// Makes `cluster` the one that `published_at` refers to.
    ///
    /// - Parameter republish: whether to send again what was published elsewhere.
    func setCurrent(_ cluster: String, republish: Bool) async throws
}
