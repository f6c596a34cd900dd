public import Postgres
public import Shared

/// Which thing refers to which: derived with the folded rows, by the steps that were applied.
public enum LinkTable {
    /// What one thing's history says: what it refers to, and which other codes belong to it.
    static func links(of entity: FoldedEntity) -> Set<[EntityKey]> {
        var links: Set<[EntityKey]> = []
        for event in entity.steps.lazy.flatMap(\.events) {
            for key in event.data.refersTo where key != entity.key { links.insert([entity.key, key]) }
            for key in event.data.registers where key != entity.key { links.insert([key, entity.key]) }
            guard let agreement = event.data as? AgreementSigned else { continue }
            for component in agreement.components {
                guard let parent = component.parent else { continue }
                links.insert([EntityKey(.component, component.code), EntityKey(.component, parent)])
            }
        }
        return links
    }

    /// Makes the links of these things anew.
    static func write(_ folded: [FoldedEntity], in transaction: Transaction) async throws {
        guard !folded.isEmpty else { return }
        let keys = folded.map(\.key)
        try await transaction.run(
            """
            delete from link
            using unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as anew (kind, code)
            where link.by_kind = anew.kind collate "C" and link.by_code = anew.code collate "C"
            """)
        let rows = folded.flatMap { entity in Self.links(of: entity).map { (entity.key, $0[0], $0[1]) } }
        guard !rows.isEmpty else { return }
        try await transaction.run(
            """
            insert into link (by_kind, by_code, kind, code, to_kind, to_code)
            select * from unnest(
                \(.array(rows.map(\.0.kind.rawValue)))::text[], \(.array(rows.map(\.0.code)))::text[],
                \(.array(rows.map(\.1.kind.rawValue)))::text[], \(.array(rows.map(\.1.code)))::text[],
                \(.array(rows.map(\.2.kind.rawValue)))::text[], \(.array(rows.map(\.2.code)))::text[])
            """)
    }

    /// What these things refer to.
    public static func targets(of keys: Set<EntityKey>, in transaction: Transaction) async throws -> Set<EntityKey> {
        let keys = Array(keys)
        return try await Self.keys(
            transaction.rows(
                """
                select distinct to_kind, to_code
                from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
                join link on link.kind = asked.kind collate "C" and link.code = asked.code collate "C"
                """
            ) { row in (try row.text(0), try row.text(1)) })
    }

    /// What refers to these things.
    public static func referrers(of keys: Set<EntityKey>, in transaction: Transaction) async throws -> Set<EntityKey> {
        let keys = Array(keys)
        return try await Self.keys(
            transaction.rows(
                """
                select distinct link.kind, link.code
                from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
                join link on link.to_kind = asked.kind collate "C" and link.to_code = asked.code collate "C"
                """
            ) { row in (try row.text(0), try row.text(1)) })
    }

    /// The things within whose data this one is named.
    public static func namers(of key: EntityKey, in transaction: Transaction) async throws -> Set<EntityKey> {
        try await Self.keys(
            transaction.rows(
                """
                select distinct by_kind, by_code from link
                where kind = \(key.kind.rawValue) and code = \(key.code) and by_kind <> kind
                """
            ) { row in (try row.text(0), try row.text(1)) })
    }

    private static func keys(_ rows: [(String, String)]) -> Set<EntityKey> {
        Set(rows.compactMap { kind, code in EntityKind(rawValue: kind).map { EntityKey($0, unchecked: code) } })
    }
}
