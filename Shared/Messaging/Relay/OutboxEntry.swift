/// A row of the outbox that is to be sent.
package struct OutboxEntry: Sendable {
    package let position: Int
    package let record: OutboundRecord

    package init(position: Int, record: OutboundRecord) {
        self.position = position
        self.record = record
    }
}
