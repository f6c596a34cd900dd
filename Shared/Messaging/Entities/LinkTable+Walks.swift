public import Postgres
public import Shared

/// The traversals of `EntityGraph` over stored links. A property test checks that both give the same results.
extension LinkTable {
    /// See `EntityGraph.belonging`. With `all`, the traversal finds everything that may have belonged, and ignores
    /// nearer statements, which may not have been valid then.
    ///
    /// - Parameter all: also follows links that are not current.
    public static func belonging(
        to thing: EntityKey, all: Bool = false, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        try await Self.keys(
            transaction.rows(
                """
                with recursive reach (kind, code, expands) as (
                    select \(thing.kind.rawValue)::text collate "C", \(thing.code)::text collate "C", true
                    union
                    select link.kind, link.code, link.relation = 'belongs_to' from reach
                    join link on link.to_kind = reach.kind and link.to_code = reach.code
                    where reach.expands and link.relation in ('belongs_to', 'about')
                      and (link.is_current or \(.bool(all))::boolean)
                      and (\(.bool(all))::boolean or reach.kind = \(thing.kind.rawValue) or not exists (
                          select from link as nearer
                          where nearer.kind = link.kind and nearer.code = link.code
                            and nearer.to_kind = \(thing.kind.rawValue) and nearer.is_current))
                )
                select distinct kind, code from reach
                where kind <> \(thing.kind.rawValue) or code <> \(thing.code)
                """
            ) { row in (try row.text(0), try row.text(1)) })
    }

    /// See `EntityGraph.dependencies`. Follows every link that was ever stated.
    public static func dependencies(
        of thing: EntityKey, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        try await Self.keys(
            transaction.rows(
                """
                with recursive reach (kind, code, expands) as (
                    select \(thing.kind.rawValue)::text collate "C", \(thing.code)::text collate "C", true
                    union
                    select next.kind, next.code, next.expands from reach, lateral (
                        select link.kind, link.code, link.relation = 'belongs_to' as expands from link
                        where reach.expands and link.to_kind = reach.kind and link.to_code = reach.code
                          and link.relation in ('belongs_to', 'about')
                        union all
                        select link.to_kind, link.to_code, true from link
                        where link.kind = reach.kind and link.code = reach.code and link.relation = 'derives_from'
                    ) as next
                ), neighbours (kind, code, expands) as (
                    select link.kind, link.code, link.relation = 'belongs_to' from link as owner
                    join link on link.to_kind = owner.to_kind and link.to_code = owner.to_code
                    where owner.kind = \(thing.kind.rawValue) and owner.code = \(thing.code)
                      and owner.relation = 'belongs_to' and link.relation in ('about', 'belongs_to')
                      and link.kind <> \(thing.kind.rawValue)
                    union
                    select link.kind, link.code, link.relation = 'belongs_to' from neighbours
                    join link on link.to_kind = neighbours.kind and link.to_code = neighbours.code
                    where neighbours.expands and link.relation in ('about', 'belongs_to')
                      and link.kind <> \(thing.kind.rawValue)
                )
                select kind, code from reach
                union
                select link.to_kind, link.to_code from reach
                join link on link.kind = reach.kind and link.code = reach.code
                union
                select kind, code from neighbours
                """
            ) { row in (try row.text(0), try row.text(1)) })
    }

    /// See `EntityGraph.dependents`. Follows every link that was ever stated.
    public static func dependents(
        on keys: Set<EntityKey>, ofKind kind: EntityKind, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        let keys = Array(keys)
        return try await Self.keys(
            transaction.rows(
                """
                with recursive asked (kind, code) as (
                    select kind collate "C", code collate "C"
                    from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as keys (kind, code)
                ), reach (kind, code, fresh) as (
                    (select kind, code, true from asked
                     union
                     select link.kind, link.code, true from asked
                     join link on link.to_kind = asked.kind and link.to_code = asked.code)
                    union
                    select next.kind, next.code, next.fresh from reach, lateral (
                        select link.to_kind as kind, link.to_code as code, false as fresh from link
                        where link.kind = reach.kind and link.code = reach.code
                          and (link.relation = 'belongs_to' or reach.fresh and link.relation = 'about')
                        union all
                        select link.kind, link.code, true from link
                        where link.to_kind = reach.kind and link.to_code = reach.code and link.relation = 'derives_from'
                    ) as next
                ), walk (kind, code, fresh) as (
                    select kind, code, true from asked where kind <> \(kind.rawValue)
                    union
                    select link.to_kind, link.to_code, false from walk
                    join link on link.kind = walk.kind and link.code = walk.code
                    where walk.kind <> \(kind.rawValue)
                      and (link.relation = 'belongs_to' or walk.fresh and link.relation = 'about')
                )
                select kind, code from reach where kind = \(kind.rawValue)
                union
                select owned.kind, owned.code from walk
                join link as owned on owned.to_kind = walk.kind and owned.to_code = walk.code
                where not walk.fresh and owned.relation = 'belongs_to' and owned.kind = \(kind.rawValue)
                """
            ) { row in (try row.text(0), try row.text(1)) })
    }
}
