internal import Crypto
internal import Messaging
internal import Shared

/// I2, I4 and I7 of one service: nothing is stored twice, derived rows equal a recomputation, and events wait only for what
/// is not known.
struct StateCheck {
    private let tables: Tables
    private let area: Area

    init(_ service: SimulatedService) {
        self.tables = service.postgres.tables
        self.area = service.area
    }

    var findings: [String] { self.twice + self.derived + self.waiting + self.references }

    private var rows: [(ref: EventRef, row: InboxRow)] {
        self.tables.inbox.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private var twice: [String] {
        var findings = self.rows.filter { $0.row.copies > 1 }.map {
            "I2: \($0.ref.id) is stored \($0.row.copies) times at \(self.area.rawValue)"
        }
        let facts = self.rows.filter { $0.row.arrival.event.data.role != .notice }
        let causes = Dictionary(grouping: facts, by: \.row.arrival.event.envelope.cause)
        for (cause, rows) in causes.sorted(by: { $0.key < $1.key }) where rows.count > 1 {
            findings.append("I2: \(cause.id) is known under two names at \(self.area.rawValue)")
        }
        return findings
    }

    private var derived: [String] {
        self.tables.eventsOfEntity.keys.sorted().compactMap { key in
            let history = self.tables.history(of: key)
            guard !history.isEmpty, self.tables.entities[key] != EntityVersion(history) else { return nil }
            return "I4: \(key) at \(self.area.rawValue) differs from a recomputation"
        }
    }

    /// The keys that are known by the applied events alone, whatever the table says.
    private var known: Set<EntityKey> {
        var known: Set<EntityKey> = []
        for (_, row) in self.rows {
            known.insert(.event(row.arrival.event.envelope.cause))
            if !row.isWaiting { known.formUnion(row.arrival.event.data.registers) }
        }
        return known
    }

    private var waiting: [String] {
        var findings: [String] = []
        for (ref, row) in self.rows where row.isWaiting {
            let missing = row.arrival.event.data.needs.subtracting(self.known)
            if missing.isEmpty { findings.append("I7: \(ref.id) still waits for nothing that is not known") }
            let waits = Set(self.tables.waiting.filter { $0.event == ref }.map(\.key))
            if !missing.isSubset(of: waits) { findings.append("I7: \(ref.id) waits without a record of it") }
        }
        for wait in self.tables.waiting.sorted(by: { ($0.event, $0.key) < ($1.event, $1.key) })
        where self.known.contains(wait.key) {
            findings.append("I7: \(wait.event.id) still waits for \(wait.key), which is known")
        }
        return findings
    }

    /// What is applied refers to known entities only, and what it registers is known.
    private var references: [String] {
        var findings: [String] = []
        let codes = self.known.filter { $0.kind != .event }
        if !codes.isSubset(of: self.tables.known) {
            findings.append("I7: codes of applied events are not registered at \(self.area.rawValue)")
        }
        guard self.area == .programs else { return findings }
        for (ref, row) in self.rows where !row.isWaiting && !row.arrival.event.data.needs.isSubset(of: self.known) {
            findings.append("I7: \(ref.id) is applied although it refers to what is not known")
        }
        return findings
    }
}
