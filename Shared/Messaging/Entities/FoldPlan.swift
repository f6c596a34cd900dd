internal import Postgres
internal import Shared

/// How each entity is folded: from its complete history, from the checkpoint of a long history, or later.
struct FoldPlan {
    /// A long history that was continued from its checkpoint.
    struct Continued {
        let key: EntityKey
        let checkpoint: FoldCheckpoint
        /// The links that the fresh steps state.
        let links: [(by: EntityKey, link: EntityLink, isCurrent: Bool)]
        /// The entity as its last step alone states it; nil when that step states nothing new.
        let tail: FoldedEntity?
    }

    /// The number of events from which on a history is folded from scratch by a job of its own.
    private static let veryLong = 512

    /// Entities whose history is read and folded.
    private(set) var whole: Set<EntityKey> = []
    /// Entities whose history consists of the fresh events alone.
    private(set) var new: Set<EntityKey> = []
    private(set) var continued: [Continued] = []
    /// Entities that are folded from scratch later.
    private(set) var later: [EntityKey] = []

    init(
        _ keys: Set<EntityKey>, fresh: [StoredEvent]?, scratch: Set<EntityKey>, isJob: Bool, ranks: [String: Int],
        continues: EntityTable.Continues, in transaction: Transaction
    ) async throws {
        guard let fresh, !isJob else {
            self.whole = keys
            return
        }
        let kept = try await EntityRow.kept(keys, in: transaction)
        var byKey: [EntityKey: [HistoryEvent]] = [:]
        for stored in fresh where keys.contains(stored.event.data.entity) {
            byKey[stored.event.data.entity, default: []].append(stored.history)
        }
        for key in keys.sorted() {
            guard let row = kept[key] else {
                // An entity that was never folded has no events but the fresh ones.
                if scratch.contains(key) { self.whole.insert(key) } else { self.new.insert(key) }
                continue
            }
            if !scratch.contains(key), let checkpoint = row.checkpoint,
                (byKey[key] ?? []).allSatisfy(continues),
                let continued = Self.advance(key, checkpoint, byKey[key] ?? [], ranks)
            {
                self.continued.append(continued)
            } else if row.events >= Self.veryLong {
                self.later.append(key)
            } else {
                self.whole.insert(key)
            }
        }
    }

    private static func advance(
        _ key: EntityKey, _ checkpoint: FoldCheckpoint, _ events: [HistoryEvent], _ ranks: [String: Int]
    ) -> Continued? {
        var checkpoint = checkpoint
        var links: [(by: EntityKey, link: EntityLink, isCurrent: Bool)] = []
        var tail: FoldedEntity?
        for event in events {
            let version = checkpoint.summary(of: key.kind).version
            guard event.isAdmitted, event.data.role == .statement,
                let continuation = checkpoint.advance(with: event, kind: key.kind, ranks: ranks)
            else { return nil }
            let summary = checkpoint.summary(of: key.kind)
            // A further claim made the last step legal or illegal, so its links have to be derived again.
            if continuation != .newStep, summary.version != version { return nil }
            switch continuation {
            case .newStep:
                let isApplied = summary.version > version
                links += event.data.links.map { (key, $0, isApplied) }
                if isApplied { tail = FoldedEntity(key, state: summary.state, lastStep: event) }
            case .restated: tail = FoldedEntity(key, state: summary.state, lastStep: event)
            case .rival: break
            }
        }
        return Continued(key: key, checkpoint: checkpoint, links: links, tail: tail)
    }
}
