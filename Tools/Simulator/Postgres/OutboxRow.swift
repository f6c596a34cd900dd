internal import Messaging

/// A row of `outbox`.
struct OutboxRow {
    let position: Int
    let row: Outgoing.Row
    var isPublished = false

    var key: OutboxKey { OutboxKey(self.row.topic, self.row.ref) }
}
