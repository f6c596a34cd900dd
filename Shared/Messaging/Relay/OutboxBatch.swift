/// The next rows of the outbox.
package struct OutboxBatch: Sendable {
    package let entries: [OutboxEntry]
    /// Whether they have already been sent to another cluster.
    package let isRepublished: Bool

    package init(_ entries: [OutboxEntry], isRepublished: Bool) {
        self.entries = entries
        self.isRepublished = isRepublished
    }
}
