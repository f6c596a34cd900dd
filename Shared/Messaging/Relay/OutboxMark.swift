/// Outbox rows that the broker has confirmed.
package struct OutboxMark: Sendable, Hashable {
    package let positions: [Int]
    /// The cluster whose progress advances; nil for rows that are published for the first time.
    package let republishedOn: String?

    package init(_ positions: [Int], republishedOn cluster: String?) {
        self.positions = positions
        self.republishedOn = cluster
    }
}
