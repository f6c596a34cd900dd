package import Shared

/// What identifies a row of the outbox.
package struct OutboxKey: Sendable, Hashable {
    package let topic: String
    package let event: EventRef

    package init(_ topic: String, _ event: EventRef) {
        self.topic = topic
        self.event = event
    }
}
