package import Shared

/// The tables `inbox` and `conflict`.
package protocol InboxStore: Sendable {
    /// Inserts events, in the order of (source, id), and leaves existing ones unchanged.
    ///
    /// - Returns: the events that were actually inserted.
    func insert(_ arrivals: [Arrival]) async throws -> Set<EventRef>

    /// The content digests of those events that are in the inbox.
    func digests(of refs: [EventRef]) async throws -> [EventRef: [UInt8]]

    /// Stores an event whose (source, id) is known with different content.
    ///
    /// - Returns: whether this content is new.
    func insertConflict(_ arrival: Arrival) async throws -> Bool

    func setWaiting(_ refs: [EventRef]) async throws

    /// Locks the rows of these events until the end of the transaction.
    func lock(_ refs: [EventRef]) async throws

    /// Marks those of these events that no longer wait for anything as applied.
    ///
    /// - Returns: the events that were waiting until now.
    func release(_ refs: [EventRef]) async throws -> [StoredEvent]
}
