internal import Crypto
internal import Messaging
internal import Shared

/// What must hold after a run: I1 to I7, as the fault harness has them.
struct SimulationInvariants {
    private let simulation: Simulation
    private let tables: Tables

    init(_ simulation: Simulation) {
        self.simulation = simulation
        self.tables = simulation.programs.postgres.tables
    }

    func findings(rests: Bool) -> [String] {
        var findings = self.simulation.services.flatMap(\.postgres.findings)
        if !rests { findings.append("I7: the system does not come to rest") }
        findings += self.conservation()
        for service in self.simulation.services { findings += self.judge(service) }
        // What is not at rest is not sent or heard yet either.
        if rests { findings += self.outbox(self.simulation.programs) + self.announcement() }
        return findings
    }

    private func name(_ ref: EventRef) -> String { ref.id }

    /// I1: what was acknowledged is stored or set aside.
    private func conservation() -> [String] {
        let setAside = Set(self.tables.deadLetters.values.filter(\.isOpen).compactMap(\.identity))
        let conflicts = Set(self.tables.conflicts.map(\.event))
        var findings: [String] = []
        for ref in self.simulation.ledger.events.sorted()
        where self.tables.inbox[ref] == nil && !setAside.contains(ref) && !conflicts.contains(ref) {
            findings.append("I1: \(self.name(ref)) was acknowledged and is nowhere")
        }
        let values = Set(self.tables.deadLetters.values.compactMap(\.value))
        for record in self.simulation.ledger.records where !values.contains(record) {
            findings.append("I1: a record that is no event was not set aside")
        }
        let both = self.tables.deadLetters.values.compactMap { letter in
            letter.isOpen ? letter.identity.flatMap { self.tables.inbox[$0] == nil ? nil : $0 } : nil
        }
        for ref in both.sorted() { findings.append("I6: \(self.name(ref)) is stored and set aside") }
        return findings
    }

    private func judge(_ service: SimulatedService) -> [String] {
        let tables = service.postgres.tables
        var findings: [String] = []
        for (ref, row) in tables.inbox.sorted(by: { $0.key < $1.key }) where row.copies > 1 {
            findings.append("I2: \(self.name(ref)) is stored \(row.copies) times at \(service.area.rawValue)")
        }
        let causes = Dictionary(grouping: tables.inbox.values, by: \.arrival.event.envelope.cause)
        for (cause, rows) in causes.sorted(by: { $0.key < $1.key })
        where rows.filter({ $0.arrival.event.data.role != .notice }).count > 1 {
            findings.append("I2: \(self.name(cause)) is known under two names at \(service.area.rawValue)")
        }
        for key in tables.eventsOfEntity.keys.sorted() {
            let history = tables.history(of: key)
            guard !history.isEmpty else { continue }
            if tables.entities[key] != EntityVersion(history) {
                findings.append("I4: \(key) at \(service.area.rawValue) differs from a recomputation")
            }
        }
        for wait in tables.waiting.sorted(by: { ($0.event, $0.key) < ($1.event, $1.key) }) {
            let isKnown =
                wait.key.kind == .event
                ? tables.inbox.keys.contains { EntityKey.event($0) == wait.key } : tables.known.contains(wait.key)
            if isKnown { findings.append("I7: \(self.name(wait.event)) still waits for \(wait.key), which is known") }
        }
        for (ref, row) in tables.inbox.sorted(by: { $0.key < $1.key }) where row.isWaiting {
            if !tables.waiting.contains(where: { $0.event == ref }) {
                findings.append("I7: \(self.name(ref)) waits for nothing")
            }
        }
        return findings
    }

    /// I5: every row of the outbox is on its topic, and first appearances of a key are in the order of positions. Dead letters
    /// of several topics may hold the same bytes, so their order is not looked at.
    private func outbox(_ service: SimulatedService) -> [String] {
        let tables = service.postgres.tables
        var findings: [String] = []
        var rows: [OutboxTopicKey: [[UInt8]]] = [:]
        for row in tables.outbox {
            guard self.isKept(row.row.topic) else { continue }
            rows[OutboxTopicKey(row.row.topic, row.row.key), default: []].append(row.row.value ?? [])
        }
        for (key, values) in rows.sorted(by: { $0.key < $1.key }) {
            var seen: Set<[UInt8]> = []
            var appeared: [[UInt8]] = []
            let own = Set(values)
            for (partition, log) in self.simulation.kafka.cluster.logs where partition.topic == key.topic {
                for record in log.records where (record.key ?? []) == key.key {
                    let value = record.value ?? []
                    if own.contains(value), seen.insert(value).inserted { appeared.append(value) }
                }
            }
            if seen.count < own.count {
                findings.append("I5: \(own.count - seen.count) rows of \(key.topic) are not on the broker")
            } else if !key.topic.hasPrefix("dlq."),
                appeared != values.reduce(into: [], { if !$0.contains($1) { $0.append($1) } })
            {
                findings.append("I5: first appearances of a key of \(key.topic) are out of order")
            }
        }
        return findings
    }

    private struct OutboxTopicKey: Hashable, Comparable {
        let topic: String
        let key: [UInt8]

        init(_ topic: String, _ key: [UInt8]?) {
            self.topic = topic
            self.key = key ?? []
        }

        static func < (a: Self, b: Self) -> Bool {
            a.topic != b.topic ? a.topic < b.topic : a.key.lexicographicallyPrecedes(b.key)
        }
    }

    /// Whether the simulation deletes nothing of a topic.
    private func isKept(_ topic: String) -> Bool {
        SimulatedEvents.partitions[topic] != nil && !topic.hasSuffix(".office")
    }

    /// I5: what is applied is announced, and what is announced is known to its consumer.
    private func announcement() -> [String] {
        let heard = Set(self.simulation.reports.postgres.tables.inbox.values.map(\.arrival.event.envelope.cause))
        return self.tables.inbox.sorted { $0.key < $1.key }.compactMap { ref, row in
            guard !row.isWaiting, !heard.contains(ref) else { return nil }
            return "I5: \(self.name(ref)) was applied, and its consumer does not know it"
        }
    }
}
