package import Shared

/// The table `outbox`, as used by transactions that publish.
package protocol OutboxStore: Sendable {
    /// Sends rows to the server, where they wait for `writeStaged`.
    ///
    /// - Parameter first: the number of the first row; rows are written in the order of their numbers.
    func stage(_ rows: [Outgoing.Row], from first: Int) async throws

    /// Writes the staged rows; rows whose (topic, source, id) exists already are left unchanged.
    func writeStaged() async throws

    /// The content digests of those events that the outbox holds for these topics.
    func digests(of events: [OutboxKey]) async throws -> [EventRef: [UInt8]]
}
