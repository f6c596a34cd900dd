internal import Shared

/// What was acknowledged.
final class Ledger: @unchecked Sendable {
    /// Events that were accepted by HTTP.
    private var accepted: Set<EventRef> = []
    /// Events that lie on a topic, or were read from it.
    private var sent: Set<EventRef> = []
    /// Records without identity that lie on a topic, or were read from it.
    private(set) var records: Set<[UInt8]> = []

    var events: Set<EventRef> { self.accepted.union(self.sent) }

    func accept(_ ref: EventRef) { self.accepted.insert(ref) }

    func send(_ sample: SimulatedEvents.Sample) {
        if let ref = sample.ref { self.sent.insert(ref) } else { self.records.insert(sample.bytes) }
    }

    /// A record was deleted before it was read. An event that was accepted by HTTP is in an outbox and must be found.
    func excuse(_ sample: SimulatedEvents.Sample) {
        if let ref = sample.ref { self.sent.remove(ref) } else { self.records.remove(sample.bytes) }
    }
}
