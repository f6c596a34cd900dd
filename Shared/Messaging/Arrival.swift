internal import Crypto
internal import Shared

/// An event that arrived and is valid, with where it came from.
final class Arrival: Sendable {
    let stored: StoredEvent
    let record: InboundRecord
    let digest: Digest
    var event: Event { self.stored.event }

    init(stored: StoredEvent, record: InboundRecord, digest: Digest) {
        self.stored = stored
        self.record = record
        self.digest = digest
    }
}
