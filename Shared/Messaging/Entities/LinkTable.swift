public import Postgres
public import Shared

/// The stored relations between entities, as the fields of events declare them.
public enum LinkTable {
    /// Rewrites the links of these entities. Links from believed steps are current; links from other events of their
    /// histories are kept and marked not current.
    static func write(
        _ folded: [FoldedEntity], _ histories: [EntityKey: [HistoryEvent]], in transaction: Transaction
    ) async throws {
        guard !folded.isEmpty else { return }
        let keys = folded.map(\.key)
        try await transaction.run(
            """
            delete from link
            using unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as anew (kind, code)
            where link.by_kind = anew.kind collate "C" and link.by_code = anew.code collate "C"
            """)
        var rows: [Row] = []
        for entity in folded {
            let current = entity.links
            let stated = FoldedEntity.statedLinks(of: histories[entity.key] ?? [])
            rows += current.map { Row(by: entity.key, link: $0, isCurrent: true) }
            rows += stated.subtracting(current).map { Row(by: entity.key, link: $0, isCurrent: false) }
        }
        try await Self.insert(rows, in: transaction)
    }

    /// Adds the links of these events, regardless of their outcome: a service that follows every statement keeps all of
    /// them.
    public static func add(_ events: [EventData], in transaction: Transaction) async throws {
        var rows: Set<Row> = []
        for data in events where data.role == .statement {
            for link in data.links { rows.insert(Row(by: data.entity, link: link, isCurrent: true)) }
        }
        try await Self.insert(Array(rows), in: transaction)
    }

    /// Adds the links of steps that were added at the end of an entity's history.
    static func add(_ links: [(by: EntityKey, link: EntityLink, isCurrent: Bool)], in transaction: Transaction)
        async throws
    {
        try await Self.insert(links.map { Row(by: $0.by, link: $0.link, isCurrent: $0.isCurrent) }, in: transaction)
    }

    private struct Row: Hashable {
        let by: EntityKey
        let link: EntityLink
        let isCurrent: Bool
    }

    private static func insert(_ rows: [Row], in transaction: Transaction) async throws {
        // A link that was stated earlier without effect may be current now.
        var current: [Row: Bool] = [:]
        for row in rows {
            let bare = Row(by: row.by, link: row.link, isCurrent: false)
            current[bare] = current[bare] == true || row.isCurrent
        }
        let rows = current.map { Row(by: $0.key.by, link: $0.key.link, isCurrent: $0.value) }
            .sorted { ($0.by, $0.link.from, $0.link.to) < ($1.by, $1.link.from, $1.link.to) }
        guard !rows.isEmpty else { return }
        try await transaction.run(
            """
            insert into link (by_kind, by_code, kind, code, to_kind, to_code, relation, is_current)
            select * from unnest(
                \(.array(rows.map(\.by.kind.rawValue)))::text[], \(.array(rows.map(\.by.code)))::text[],
                \(.array(rows.map(\.link.from.kind.rawValue)))::text[], \(.array(rows.map(\.link.from.code)))::text[],
                \(.array(rows.map(\.link.to.kind.rawValue)))::text[], \(.array(rows.map(\.link.to.code)))::text[],
                \(.array(rows.map(\.link.relation.rawValue)))::text[],
                \(.array(rows.map { $0.isCurrent ? "t" : "f" }))::boolean[])
            on conflict (by_kind, by_code, kind, code, to_kind, to_code, relation) do update
                set is_current = true where excluded.is_current and not link.is_current
            """)
    }
}
