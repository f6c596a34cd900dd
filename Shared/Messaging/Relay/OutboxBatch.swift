/// The next rows of the outbox.
package struct OutboxBatch: Sendable {
    package let entries: [OutboxEntry]
    /// Whether another cluster has had them already.
    package let isRepublished: Bool

    package init(_ entries: [OutboxEntry], isRepublished: Bool) {
        self.entries = entries
        self.isRepublished = isRepublished
    }
}
