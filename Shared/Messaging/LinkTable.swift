public import Postgres
public import Shared

/// Which thing refers to which: derived with the folded rows. A link stands while an applied step is believed to say so.
public enum LinkTable {
    /// That something refers to something.
    public struct Link: Hashable, Sendable {
        public let from: EntityKey
        public let to: EntityKey
    }

    /// What a thing as it was folded is believed to say.
    public static func links(of entity: FoldedEntity) -> Set<Link> {
        Self.links(of: entity.key, by: entity.steps.lazy.flatMap(\.believed))
    }

    /// What this data of a thing says: what it refers to, and which other codes belong to it.
    private static func links(of key: EntityKey, by told: some Sequence<any EventData>) -> Set<Link> {
        var links: Set<Link> = []
        for data in told {
            for target in data.refersTo where target != key { links.insert(Link(from: key, to: target)) }
            for named in data.registers where named != key { links.insert(Link(from: named, to: key)) }
            guard let agreement = data as? AgreementSigned else { continue }
            for component in agreement.components {
                guard let parent = component.parent else { continue }
                links.insert(
                    Link(from: EntityKey(.component, component.code), to: EntityKey(.component, parent)))
            }
        }
        return links
    }

    /// Makes the links of these things anew.
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
        var rows: [(by: EntityKey, link: Link, stands: Bool)] = []
        for entity in folded {
            let standing = Self.links(of: entity)
            let told = Self.links(
                of: entity.key,
                by: (histories[entity.key] ?? []).lazy.map(\.data).filter {
                    $0.entity == entity.key && !($0 is ClaimPreferred)
                })
            rows += standing.map { (entity.key, $0, true) }
            rows += told.subtracting(standing).map { (entity.key, $0, false) }
        }
        guard !rows.isEmpty else { return }
        try await transaction.run(
            """
            insert into link (by_kind, by_code, kind, code, to_kind, to_code, stands)
            select * from unnest(
                \(.array(rows.map(\.by.kind.rawValue)))::text[], \(.array(rows.map(\.by.code)))::text[],
                \(.array(rows.map(\.link.from.kind.rawValue)))::text[], \(.array(rows.map(\.link.from.code)))::text[],
                \(.array(rows.map(\.link.to.kind.rawValue)))::text[], \(.array(rows.map(\.link.to.code)))::text[],
                \(.array(rows.map { $0.stands ? "t" : "f" }))::boolean[])
            """)
    }

    /// What these things refer to.
    ///
    /// - Parameter all: also what was said only by events that have no effect now.
    public static func targets(
        of keys: Set<EntityKey>, all: Bool = false, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        try await Self.related(
            to: keys, at: "link.kind, link.code", give: "to_kind, to_code", all: all, in: transaction)
    }

    /// What refers to these things.
    ///
    /// - Parameter all: see `targets`.
    public static func referrers(
        of keys: Set<EntityKey>, all: Bool = false, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        try await Self.related(
            to: keys, at: "link.to_kind, link.to_code", give: "link.kind, link.code", all: all, in: transaction)
    }

    /// What belongs to a thing, of these kinds: what refers to it, directly or through others.
    ///
    /// The nearest statement counts: what names a partnership itself does not belong to another one through its programme.
    /// Nothing belongs to a thing through an obstacle, a context event or a document, which may touch many; nor to an
    /// agreement through the one that follows it.
    ///
    /// - Parameter all: also by what was said only by events that have no effect now; then everything that may belong to
    ///   it, since a nearer statement may not have stood.
    public static func belonging(
        to thing: EntityKey, kinds: Set<EntityKind>, all: Bool = false, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        try await Self.reach(of: thing, all: all, in: transaction).filter { kinds.contains($0.kind) }
    }

    /// Nothing belongs to another thing through these, which may touch many.
    private static let touching: Set<EntityKind> = [.obstacle, .contextEvent, .document]

    /// What belongs to a thing, of every kind.
    public static func reach(
        of thing: EntityKey, all: Bool, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        try await Self.keys(
            transaction.rows(
                """
                with recursive reach (kind, code) as (
                    select \(thing.kind.rawValue)::text collate "C", \(thing.code)::text collate "C"
                    union
                    select link.kind, link.code from reach
                    join link on link.to_kind = reach.kind and link.to_code = reach.code
                    where (link.stands or \(.bool(all))::boolean)
                      and (reach.kind = \(thing.kind.rawValue) and (reach.code = \(thing.code) or reach.kind = 'component')
                           or reach.kind <> \(thing.kind.rawValue)
                              and reach.kind <> all (\(.array(Self.touching.map(\.rawValue).sorted()))::text[])
                              and (\(.bool(all))::boolean or not exists (
                                  select from link as nearer
                                  where nearer.kind = link.kind and nearer.code = link.code
                                    and nearer.to_kind = \(thing.kind.rawValue) and nearer.stands))))
                select kind, code from reach
                """
            ) { row in (try row.text(0), try row.text(1)) })
    }

    /// The same rule over links that are at hand.
    public static func reach(of thing: EntityKey, over links: Set<Link>) -> Set<EntityKey> {
        let referrers = Dictionary(grouping: links, by: \.to)
        let near = Set(links.lazy.filter { $0.to.kind == thing.kind }.map(\.from))
        var reach: Set<EntityKey> = [thing]
        var edge = [thing]
        while let key = edge.popLast() {
            for link in referrers[key] ?? [] {
                let belongs =
                    key.kind == thing.kind
                    ? key == thing || key.kind == .component
                    : !Self.touching.contains(key.kind) && !near.contains(link.from)
                if belongs, reach.insert(link.from).inserted { edge.append(link.from) }
            }
        }
        return reach
    }

    /// The things whose data say what these refer to, or name them.
    public static func tellers(of keys: Set<EntityKey>, in transaction: Transaction) async throws -> Set<EntityKey> {
        try await Self.related(
            to: keys, at: "link.kind, link.code", give: "by_kind, by_code", all: true, in: transaction)
    }

    /// One side of the links that have these keys on another.
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
                where stands or \(.bool(all))::boolean
                """
            ) { row in (try row.text(0), try row.text(1)) })
    }

    /// The things within whose data each of these is named, for those that are.
    ///
    /// - Parameter all: see `targets`.
    public static func namers(
        of keys: Set<EntityKey>, all: Bool = false, in transaction: Transaction
    ) async throws -> [EntityKey: [EntityKey]] {
        let rows = try await transaction.rows(
            """
            select distinct link.kind, link.code, by_kind, by_code
            from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
            join link on link.kind = asked.kind collate "C" and link.code = asked.code collate "C"
            where by_kind <> link.kind and to_kind = by_kind and (stands or \(.bool(all))::boolean)
            order by 1, 2, 3, 4
            """
        ) { row in (try row.text(0), try row.text(1), try row.text(2), try row.text(3)) }
        return rows.reduce(into: [:]) { result, row in
            guard let kind = EntityKind(rawValue: row.0), let by = EntityKind(rawValue: row.2) else { return }
            result[EntityKey(kind, unchecked: row.1), default: []].append(EntityKey(by, unchecked: row.3))
        }
    }

    private static func keys(_ rows: [(String, String)]) -> Set<EntityKey> {
        Set(rows.compactMap { kind, code in EntityKind(rawValue: kind).map { EntityKey($0, unchecked: code) } })
    }
}
