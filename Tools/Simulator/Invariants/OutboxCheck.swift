internal import Crypto
internal import Messaging
internal import Shared

/// I5 of one service: every row of its outbox is on its topic, first appearances of a key are in the order of positions, and
/// what it must announce is in the outbox.
struct OutboxCheck {
    private struct TopicKey: Hashable, Comparable {
        let topic: String
        let key: [UInt8]

        static func < (a: Self, b: Self) -> Bool {
            a.topic != b.topic ? a.topic < b.topic : a.key.lexicographicallyPrecedes(b.key)
        }
    }

    private let tables: Tables
    private let area: Area
    private let cluster: SimulatedCluster

    init(_ service: SimulatedService, on cluster: SimulatedCluster) {
        self.tables = service.postgres.tables
        self.area = service.area
        self.cluster = cluster
    }

    var findings: [String] { self.sent + self.announced }

    private var sent: [String] {
        var rows: [TopicKey: [[UInt8]]] = [:]
        // Records of a topic that does not exist, or that retention deletes from, are looked for nowhere.
        for row in self.tables.outbox where self.cluster.partitions[row.row.topic] != nil {
            rows[TopicKey(topic: row.row.topic, key: row.row.key ?? []), default: []].append(row.row.value ?? [])
        }
        return rows.sorted { $0.key < $1.key }.compactMap { key, values in
            let own = Set(values)
            var appeared: [[UInt8]] = []
            var seen: Set<[UInt8]> = []
            for value in self.records(key) where own.contains(value) && seen.insert(value).inserted {
                appeared.append(value)
            }
            if seen.count < own.count {
                return "I5: \(own.count - seen.count) rows of \(key.topic) are not on the broker"
            }
            // Dead letters of several topics may hold the same bytes, so that their order says nothing.
            if key.topic.hasPrefix("dlq.") { return nil }
            let expected = values.reduce(into: [[UInt8]]()) { if !$0.contains($1) { $0.append($1) } }
            return appeared == expected ? nil : "I5: first appearances of a key of \(key.topic) are out of order"
        }
    }

    private func records(_ key: TopicKey) -> [[UInt8]] {
        (0..<(self.cluster.partitions[key.topic] ?? 0)).flatMap { number in
            self.cluster.logs[ClaimKey(key.topic, number)]?.records.filter { ($0.key ?? []) == key.key } ?? []
        }.map { $0.value ?? [] }
    }

    /// Open dead letters and conflicts are announced, and dead letters are sent to their topic.
    private var announced: [String] {
        let refs = Set(self.tables.outbox.map(\.row.ref))
        var findings: [String] = []
        let digests =
            self.tables.deadLetters.filter(\.value.isOpen).map { Hex.text($0.key) }
            + self.tables.conflicts.map { Hex.text($0.digest) }
        for digest in digests.sorted() {
            let notice = Wire.id(from: "event.set_aside", self.area.rawValue, digest)
            if !refs.contains(EventRef(source: self.area.source, id: notice)) {
                findings.append("I5: what was set aside as \(digest.prefix(8)) is not announced")
            }
        }
        for (digest, letter) in self.tables.deadLetters where letter.isOpen {
            if !refs.contains(EventRef(source: "urn:kembar:dead-letter", id: Hex.text(digest))) {
                findings.append("I5: a dead letter is not sent to its topic")
            }
        }
        return findings
    }
}
