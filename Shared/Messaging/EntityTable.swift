internal import JSON
public import Postgres
public import Shared

/// Keeps each thing as its whole history tells it.
public struct EntityTable: Derivation {
    private let area: Area
    private let kinds: Set<EntityKind>
    private let keepsLinks: Bool
    private let after: After?

    /// What follows from things that were folded anew, by their histories and the ranks of publishers.
    public typealias After =
        @Sendable (
            _ folded: [FoldedEntity], _ histories: [EntityKey: [HistoryEvent]], _ ranks: [String: Int], Transaction
        )
        async throws -> Void

    /// - Parameters:
    ///   - area: whose service it is; ranks count where they were told.
    ///   - kinds: the kinds of things that this service owns.
    ///   - keepsLinks: whether the service has the table `link`.
    ///   - after: derives further from things that were folded anew.
    public init(_ area: Area, _ kinds: Set<EntityKind>, keepsLinks: Bool = false, after: After? = nil) {
        self.area = area
        self.kinds = kinds
        self.keepsLinks = keepsLinks
        self.after = after
    }

    public func apply(_ events: [StoredEvent], to outgoing: inout Outgoing, in transaction: Transaction) async throws {
        var touched: Set<EntityKey> = []
        var withdrawn: Set<EventRef> = []
        if events.contains(where: { $0.event.data is SourceRanked || $0.event.data is EventWithdrawn }) {
            // A rank may change: whoever folds by the old ones commits first, and is seen by the work that follows.
            try await transaction.run("select pg_advisory_xact_lock(4104, 1)")
        }
        for stored in events {
            switch stored.event.data {
            case let data as EventWithdrawn: withdrawn.insert(data.withdrawn)
            case let data as SourceRanked: try await Self.refold(afterRankOf: data.ranked, in: transaction)
            case let data: touched.insert(data.entity)
            }
        }
        touched.formUnion(try await Self.things(ofWithdrawn: withdrawn, in: transaction))
        try await self.fold(touched, fresh: events, in: transaction)
    }

    /// Folds these things anew.
    ///
    /// - Parameter fresh: see `History.of`.
    public func fold(
        _ keys: Set<EntityKey>, fresh: [StoredEvent]? = nil, in transaction: Transaction
    ) async throws {
        let keys = keys.filter { self.kinds.contains($0.kind) }
        guard !keys.isEmpty else { return }
        // No rank changes between its reading here and the commit.
        try await transaction.run("select pg_advisory_xact_lock_shared(4104, 1)")
        // Two transactions of one thing fold one after the other, each seeing what the other has committed.
        var stripes = Stripes()
        for key in keys { stripes.add(entity: key) }
        try await stripes.lock(in: transaction)
        let ranks = try await History.ranks(in: self.area, transaction)
        let histories = try await History.of(keys, fresh: fresh, in: transaction)
        let folded = keys.sorted().map { Fold.fold($0, histories[$0] ?? [], ranks: ranks) }
        try await Self.write(folded, in: transaction)
        if self.keepsLinks { try await LinkTable.write(folded, histories, in: transaction) }
        try await self.after?(folded, histories, ranks, transaction)
    }

    /// The things whose events these are; a withdrawal leads on to what it withdraws.
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
                switch stored.event.data {
                case let data as EventWithdrawn: if !seen.contains(data.withdrawn) { asked.insert(data.withdrawn) }
                case let data as SourceRanked: try await Self.refold(afterRankOf: data.ranked, in: transaction)
                case let data: things.insert(data.entity)
                }
            }
        }
        return things
    }

    /// A publisher's rank may change the belief in anything it ever told.
    private static func refold(afterRankOf source: String, in transaction: Transaction) async throws {
        try await transaction.run(
            "insert into due (kind, key) values ('refold', \(source)) on conflict do nothing")
    }

    private static func write(_ folded: [FoldedEntity], in transaction: Transaction) async throws {
        let rows = folded.map(EntityRow.init)
        CrashPoint.reach(.folded)
        #if KEMBAR_PLANTED
            let version: StaticString = PlantedBug.planted == .increment ? "entity.version + 1" : "excluded.version"
        #else
            let version: StaticString = "excluded.version"
        #endif
        try await transaction.run(
            """
            insert into entity (kind, code, state, version, members, disputed, not_applied, withdrawn)
            select * from unnest(
                \(.array(rows.map(\.kind)))::text[], \(.array(rows.map(\.code)))::text[], \(.array(rows.map(\.state)))::text[],
                \(.array(rows.map(\.version)))::int[], \(.array(rows.map(\.members)))::text[],
                \(.array(rows.map(\.disputed)))::text[], \(.array(rows.map(\.notApplied)))::text[],
                \(.array(rows.map(\.withdrawn)))::text[])
            on conflict (kind, code) do update
                set state = excluded.state, version = \(trusted: version), members = excluded.members,
                    disputed = excluded.disputed, not_applied = excluded.not_applied, withdrawn = excluded.withdrawn
            """)
    }

    /// Makes the whole table anew from the inbox.
    ///
    /// - Returns: how many things there are.
    public func recompute(in transaction: Transaction) async throws -> Int {
        try await transaction.run("delete from entity")
        if self.keepsLinks { try await transaction.run("delete from link") }
        let keys = try await self.allKeys(in: transaction)
        try await self.fold(keys, in: transaction)
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

    /// Folds anew what a publisher told, 200 things at a time; due after its rank changed.
    ///
    /// - Parameter key: the publisher, and behind a separator the last thing that was done.
    public func refold(_ key: String, in transaction: Transaction) async throws {
        let parts = key.split(separator: DueWork.separator, omittingEmptySubsequences: false).map(String.init)
        let (source, afterKind, afterCode) = (
            parts[0], parts.count == 3 ? parts[1] : "", parts.count == 3 ? parts[2] : ""
        )
        let things = try await transaction.rows(
            """
            select distinct entity_kind, entity_code from inbox
            where (source = \(source)
                   or cause_source = \(source) and (cause_source <> source or cause_id <> id))
              and not is_waiting and (entity_kind, entity_code) > (\(afterKind), \(afterCode))
            order by 1, 2 limit 200
            """
        ) { row in (try row.text(0), try row.text(1)) }
        try await self.fold(
            Set(things.compactMap { kind, code in EntityKind(rawValue: kind).map { EntityKey($0, unchecked: code) } }),
            in: transaction)
        if things.count == 200, let last = things.last {
            let next = [source, last.0, last.1].joined(separator: DueWork.separator)
            try await transaction.run("insert into due (kind, key) values ('refold', \(next)) on conflict do nothing")
        }
    }
}
