/// Sends records to a broker. The relay uses only this interface.
public protocol Publisher: Sendable {
    /// Sends records in order, and returns for each whether the broker has it. After a record that was not delivered,
    /// no record that was passed later is delivered.
    func publish(_ records: [OutboundRecord]) async -> [Bool]
    /// Whether the connection to the broker broke since this publisher was created: the broker that answers next may
    /// belong to another cluster.
    var hasLostConnection: Bool { get }
    /// Discards records that are in flight; the publisher cannot be used afterwards.
    func abandon() async
}
