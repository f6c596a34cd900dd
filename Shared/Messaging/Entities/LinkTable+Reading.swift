public import Postgres
public import Shared

extension LinkTable {
    /// The entities that these entities refer to.
    ///
    /// - Parameter all: also follows links that are not current.
    public static func targets(
        of keys: Set<EntityKey>, all: Bool = false, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        try await Self.related(
            to: keys, at: "link.kind, link.code", give: "to_kind, to_code", all: all, in: transaction)
    }

    /// The entities that refer to these entities.
    ///
    /// - Parameter all: see `targets`.
    public static func referrers(
        of keys: Set<EntityKey>, all: Bool = false, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        try await Self.related(
            to: keys, at: "link.to_kind, link.to_code", give: "link.kind, link.code", all: all, in: transaction)
    }

    /// The entities whose data state what these entities refer to, or define these entities.
    public static func assertedBy(_ keys: Set<EntityKey>, in transaction: Transaction) async throws -> Set<EntityKey> {
        try await Self.related(
            to: keys, at: "link.kind, link.code", give: "by_kind, by_code", all: true, in: transaction)
    }

    /// The keys on one side of the links that have the given keys on another side.
    private static func related(
        to keys: Set<EntityKey>, at side: StaticString, give: StaticString, all: Bool, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        let keys = Array(keys)
        return try await Self.keys(
            transaction.rows(
                """
                select distinct \(trusted: give)
                from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
                join link on (\(trusted: side)) = (asked.kind collate "C", asked.code collate "C")
                where is_current or \(.bool(all))::boolean
                """
            ) { row in (try row.text(0), try row.text(1)) })
    }

    /// The entities within whose data each of these entities is defined, for those that are.
    ///
    /// - Parameter all: see `targets`.
    public static func mentionedIn(
        _ keys: Set<EntityKey>, all: Bool = false, in transaction: Transaction
    ) async throws -> [EntityKey: [EntityKey]] {
        let rows = try await transaction.rows(
            """
            select distinct link.kind, link.code, by_kind, by_code
            from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
            join link on link.kind = asked.kind collate "C" and link.code = asked.code collate "C"
            where by_kind <> link.kind and to_kind = by_kind and (is_current or \(.bool(all))::boolean)
            order by 1, 2, 3, 4
            """
        ) { row in (try row.text(0), try row.text(1), try row.text(2), try row.text(3)) }
        return rows.reduce(into: [:]) { result, row in
            guard let kind = EntityKind(rawValue: row.0), let by = EntityKind(rawValue: row.2) else { return }
            result[EntityKey(kind, unchecked: row.1), default: []].append(EntityKey(by, unchecked: row.3))
        }
    }

    static func keys(_ rows: [(String, String)]) -> Set<EntityKey> {
        Set(rows.compactMap { kind, code in EntityKind(rawValue: kind).map { EntityKey($0, unchecked: code) } })
    }
}
