package import Crypto
package import Shared

/// A valid event that has arrived, and the record it came from.
package final class Arrival: Sendable {
    package let stored: StoredEvent
    package let record: InboundRecord
    package let digest: Digest
    package var event: Event { self.stored.event }

    package init(stored: StoredEvent, record: InboundRecord, digest: Digest) {
        self.stored = stored
        self.record = record
        self.digest = digest
    }
}
