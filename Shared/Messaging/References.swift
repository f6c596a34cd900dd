internal import Postgres
internal import Shared

/// Which codes are known, and who waits for which.
enum References {
    /// The keys among these that are known: registered codes, and events that are in the inbox.
    static func known(among keys: Set<EntityKey>, in transaction: Transaction) async throws -> Set<EntityKey> {
        guard !keys.isEmpty else { return [] }
        let events = keys.filter { $0.kind == .event }.sorted()
        let codes = keys.filter { $0.kind != .event }.sorted()
        var known: Set<EntityKey> = []
        if !codes.isEmpty {
            let found = try await transaction.rows(
                """
                select kind, code
                from unnest(\(.array(codes.map(\.kind.rawValue)))::text[], \(.array(codes.map(\.code)))::text[]) as asked (kind, code)
                join known_code using (kind, code)
                """
            ) { row in (try row.text(0), try row.text(1)) }
            known.formUnion(
                found.compactMap { kind, code in EntityKind(rawValue: kind).map { EntityKey($0, unchecked: code) } })
        }
        if !events.isEmpty {
            let found = try await transaction.rows(
                """
                select asked.code from unnest(\(.array(events.map(\.code)))::text[]) as asked (code)
                join inbox on inbox.source = split_part(asked.code, ' ', 1) collate "C"
                          and inbox.id = substr(asked.code, length(split_part(asked.code, ' ', 1)) + 2) collate "C"
                """
            ) { row in try row.text(0) }
            known.formUnion(found.map { EntityKey(.event, unchecked: $0) })
        }
        return known
    }

    static func register(_ keys: Set<EntityKey>, in transaction: Transaction) async throws {
        guard !keys.isEmpty else { return }
        let sorted = keys.sorted()
        try await transaction.run(
            """
            insert into known_code (kind, code)
            select * from unnest(\(.array(sorted.map(\.kind.rawValue)))::text[], \(.array(sorted.map(\.code)))::text[])
            on conflict do nothing
            """)
    }

    /// Leaves the release of what waits for each of these.
    static func wake(_ keys: Set<EntityKey>, in transaction: Transaction) async throws {
        guard !keys.isEmpty else { return }
        let sorted = keys.sorted()
        let awaited = try await transaction.rows(
            """
            select distinct kind, code
            from unnest(\(.array(sorted.map(\.kind.rawValue)))::text[], \(.array(sorted.map(\.code)))::text[]) as come (kind, code)
            join waiting using (kind, code)
            """
        ) { row in try EntityKind(rawValue: try row.text(0)).map { EntityKey($0, unchecked: try row.text(1)) } }
        try await JobStore.enqueue(awaited.compactMap { $0.map { ReleaseWaiting($0) } }, in: transaction)
    }
}
