internal import Crypto
internal import Messaging
internal import Shared

/// I1 and I6: what was acknowledged is stored or set aside, and not both.
struct Conservation {
    private let tables: Tables
    private let values: Set<[UInt8]>

    init(_ tables: Tables) {
        self.tables = tables
        self.values = Set(tables.deadLetters.values.compactMap(\.value))
    }

    /// Whether this very content is stored, kept as a conflict, or set aside.
    func holds(_ sample: SimulatedEvents.Sample) -> Bool {
        guard let event = sample.event, let digest = sample.digest else { return self.values.contains(sample.bytes) }
        if event.ref.id == SimulatedEvents.unstorable {
            return self.tables.deadLetters.values.contains { $0.identity == event.ref }
        }
        guard let stored = self.tables.inbox[event.ref] else { return false }
        return stored.arrival.digest.bytes == digest
            || self.tables.conflicts.contains(Tables.Conflict(event: event.ref, digest: digest))
    }

    func findings(_ ledger: Ledger) -> [String] {
        var findings: [String] = []
        for sample in ledger.samples where !self.holds(sample) {
            findings.append("I1: \(sample.name) was acknowledged and is nowhere")
        }
        let both = self.tables.deadLetters.values.filter(\.isOpen).compactMap(\.identity).filter {
            self.tables.inbox[$0] != nil
        }
        for ref in both.sorted() { findings.append("I6: \(ref.id) is stored and set aside") }
        return findings
    }
}
