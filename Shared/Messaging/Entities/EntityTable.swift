internal import JSON
public import Postgres
public import Shared

/// Stores each entity as folded from its complete history.
public struct EntityTable: Derivation {
    private let area: Area
    private let kinds: Set<EntityKind>
    private let keepsLinks: Bool
    private let continues: Continues
    private let after: After?
    private let applied: Applied?

    /// Whether `after` needs no more of the entity than this event's step. Otherwise a long history is folded whole.
    public typealias Continues = @Sendable (HistoryEvent) -> Bool

    /// Derives further data from folded entities, their histories and the ranks of publishers.
    public typealias After =
        @Sendable (
            _ folded: [FoldedEntity], _ histories: [EntityKey: [HistoryEvent]], _ ranks: [String: Int], Transaction
        )
        async throws -> Void

    /// Called with all applied events, those about entities of other services too, after this service's are folded.
    public typealias Applied = @Sendable (_ events: [StoredEvent], Transaction) async throws -> Void

    /// - Parameters:
    ///   - area: the area that the service owns; a rank counts only in the area in which it was stated.
    ///   - kinds: the kinds of entities that this service owns.
    ///   - keepsLinks: whether the service has the table `link`.
    ///   - after: derives further data from entities that were folded.
    ///   - continues: for which events a long history is continued from its checkpoint; `after` then receives the entity
    ///     as its last step alone states it.
    public init(
        _ area: Area, _ kinds: Set<EntityKind>, keepsLinks: Bool = false, after: After? = nil,
        applied: Applied? = nil, continues: @escaping Continues = { _ in true }
    ) {
        self.area = area
        self.kinds = kinds
        self.keepsLinks = keepsLinks
        self.continues = continues
        self.after = after
        self.applied = applied
    }

    public func apply(_ events: [StoredEvent], to outgoing: inout Outgoing, in transaction: Transaction) async throws {
        var touched: Set<EntityKey> = []
        var withdrawn: Set<EventRef> = []
        if events.contains(where: { $0.event.data.role == .ranking || $0.event.data.role == .withdrawal }) {
            // A rank may change. Transactions that fold by the old ranks commit first, and later work sees their
            // results.
            try await transaction.run("select pg_advisory_xact_lock(4104, 1)")
        }
        for stored in events {
            let data = stored.event.data
            switch data.role {
            case .withdrawal: if let withdrawal = EventWithdrawn(data) { withdrawn.insert(withdrawal.withdrawn) }
            case .ranking:
                if let ranking = SourceRanked(data) {
                    try await Self.refold(afterRankOf: ranking.ranked, in: transaction)
                }
            case .statement, .preference: touched.insert(data.entity)
            case .notice: break
            }
        }
        let scratch = try await Self.things(ofWithdrawn: withdrawn, in: transaction)
        try await self.fold(touched.union(scratch), fresh: events, scratch: scratch, in: transaction)
        try await self.applied?(events, transaction)
    }

    /// Folds these entities from scratch, or continues from the checkpoint of those whose history is long and whose
    /// fresh events come last. A very long history that has to be folded from scratch is left to a job of its own, so
    /// that many such events cost only one fold.
    ///
    /// - Parameters:
    ///   - fresh: see `History.of`.
    ///   - scratch: entities with changes that are not among the fresh events.
    ///   - isJob: whether very long histories are folded here.
    public func fold(
        _ keys: Set<EntityKey>, fresh: [StoredEvent]? = nil, scratch: Set<EntityKey> = [], isJob: Bool = false,
        in transaction: Transaction
    ) async throws {
        let keys = keys.filter { self.kinds.contains($0.kind) }
        guard !keys.isEmpty else { return }
        // No rank changes between this read and the commit.
        try await transaction.run("select pg_advisory_xact_lock_shared(4104, 1)")
        // Two transactions that fold the same entity run one after the other; the second sees what the first has
        // committed.
        var locks = AdvisoryLocks()
        for key in keys { locks.add(entity: key) }
        try await transaction.lock(locks)
        let ranks = try await History.ranks(in: self.area, transaction)
        let plan = try await FoldPlan(
            keys, fresh: fresh, scratch: scratch, isJob: isJob, ranks: ranks, continues: self.continues,
            in: transaction)
        var histories = try await History.of(plan.whole, fresh: fresh, in: transaction)
        for stored in fresh ?? [] where plan.new.contains(stored.event.data.entity) {
            histories[stored.event.data.entity, default: []].append(stored.history)
        }
        let folded = plan.whole.union(plan.new).sorted().map { Fold.fold($0, histories[$0] ?? [], ranks: ranks) }
        try await EntityRow.write(
            folded.map { EntityRow($0, histories[$0.key] ?? [], ranks: ranks) }
                + plan.continued.map { EntityRow($0.key, $0.checkpoint) }, in: transaction)
        if self.keepsLinks {
            try await LinkTable.write(folded, histories, in: transaction)
            try await LinkTable.add(plan.continued.flatMap(\.links), in: transaction)
        }
        try await EntityRow.forget(plan.later, in: transaction)
        try await Self.foldLater(plan.later, in: transaction)
        try await self.after?(folded + plan.continued.compactMap(\.tail), histories, ranks, transaction)
    }

    private static func foldLater(_ keys: [EntityKey], in transaction: Transaction) async throws {
        try await transaction.enqueue(keys.map { FoldThing($0) }, after: .milliseconds(500), own: true)
    }

    /// The handlers of this table's jobs.
    public var jobHandlers: [JobHandler] {
        [
            .one(RefoldPublisher.self) { job, claim, transaction in
                if try await claim() { try await self.refold(job, in: transaction) }
            },
            // Long histories are folded one at a time.
            .bySubject(FoldThing.self, lanes: 1) { job, claim, transaction in
                // A transaction that holds the entity's lock may enqueue a job, so the lock is taken before the jobs
                // are claimed.
                var locks = AdvisoryLocks()
                locks.add(entity: job.key)
                try await transaction.run("select pg_advisory_xact_lock_shared(4104, 1)")
                try await transaction.lock(locks)
                guard try await !claim().isEmpty else { return }
                try await self.fold([job.key], isJob: true, in: transaction)
            },
        ]
    }

    /// The entities that these events are about. A withdrawal leads to the event that it withdraws.
    private static func things(
        ofWithdrawn refs: Set<EventRef>, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        var things: Set<EntityKey> = []
        var asked = refs
        var seen: Set<EventRef> = []
        while !asked.isEmpty {
            seen.formUnion(asked)
            let sorted = asked.sorted()
            let found = try await transaction.rows(
                """
                select event, verdict, accepted_at
                from unnest(\(.array(sorted.map(\.source)))::text[], \(.array(sorted.map(\.id)))::text[]) as asked (source, id)
                join inbox using (source, id)
                """
            ) { row in try History.stored(row) }
            asked = []
            for stored in found {
                let data = stored.event.data
                switch data.role {
                case .withdrawal:
                    if let withdrawal = EventWithdrawn(data), !seen.contains(withdrawal.withdrawn) {
                        asked.insert(withdrawal.withdrawn)
                    }
                case .ranking:
                    if let ranking = SourceRanked(data) {
                        try await Self.refold(afterRankOf: ranking.ranked, in: transaction)
                    }
                case .statement, .preference: things.insert(data.entity)
                case .notice: break
                }
            }
        }
        return things
    }

    /// A publisher's rank may change which claims are believed for anything that it has ever stated.
    private static func refold(afterRankOf source: String, in transaction: Transaction) async throws {
        try await transaction.enqueue([RefoldPublisher(source)])
    }

    /// Rebuilds the whole table from the inbox.
    ///
    /// - Returns: the number of entities.
    public func recompute(in transaction: Transaction) async throws -> Int {
        try await transaction.run("delete from entity")
        if self.keepsLinks { try await transaction.run("delete from link") }
        let keys = try await self.allKeys(in: transaction)
        try await self.fold(keys, isJob: true, in: transaction)
        return keys.count
    }

    func allKeys(in transaction: Transaction) async throws -> Set<EntityKey> {
        let keys = try await transaction.rows(
            """
            select distinct entity_kind, entity_code from inbox
            where not is_waiting and entity_kind = any (\(.array(self.kinds.map(\.rawValue)))::text[])
            """
        ) { row in (try row.text(0), try row.text(1)) }
        return Set(keys.compactMap { kind, code in EntityKind(rawValue: kind).map { EntityKey($0, unchecked: code) } })
    }

    /// Folds again the entities about which a publisher has made statements, 200 at a time. Enqueued when the
    /// publisher's rank changes.
    public func refold(_ job: RefoldPublisher, in transaction: Transaction) async throws {
        let source = job.source
        let things = try await transaction.rows(
            """
            select distinct entity_kind, entity_code from inbox
            where (source = \(source)
                   or cause_source = \(source) and (cause_source <> source or cause_id <> id))
              and not is_waiting
              and (entity_kind, entity_code) > (\(job.last?.kind.rawValue ?? ""), \(job.last?.code ?? ""))
            order by 1, 2 limit 200
            """
        ) { row in try EntityKind(rawValue: try row.text(0)).map { EntityKey($0, unchecked: try row.text(1)) } }
        let keys = things.compactMap { $0 }
        try await self.fold(Set(keys), isJob: true, in: transaction)
        if things.count == 200, let last = keys.last {
            try await transaction.enqueue([RefoldPublisher(source, after: last)])
        }
    }
}
