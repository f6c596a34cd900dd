package import Shared

/// The table `outbox`, as those who announce see it.
package protocol OutboxStore: Sendable {
    /// Carries rows to the server, where they wait for `writeStaged`.
    ///
    /// - Parameter first: the number of the first row; rows are written in the order of their numbers.
    func stage(_ rows: [Outgoing.Row], from first: Int) async throws

    /// Writes the staged rows; rows whose (topic, source, id) is there are left as they are.
    func writeStaged() async throws

    /// The content digests of those of these events that are on their way to these topics.
    func digests(of events: [OutboxKey]) async throws -> [EventRef: [UInt8]]
}
