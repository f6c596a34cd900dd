internal import Postgres
internal import Shared

struct PostgresWaitingStore: WaitingStore {
    let transaction: Transaction

    func known(among keys: Set<EntityKey>) async throws -> Set<EntityKey> {
        guard !keys.isEmpty else { return [] }
        let events = keys.filter { $0.kind == .event }.sorted()
        let codes = keys.filter { $0.kind != .event }.sorted()
        return try await self.known(codes: codes).union(self.known(events: events))
    }

    private func known(codes: [EntityKey]) async throws -> Set<EntityKey> {
        guard !codes.isEmpty else { return [] }
        let found = try await self.transaction.rows(
            """
            select kind, code
            from unnest(\(.array(codes.map(\.kind.rawValue)))::text[], \(.array(codes.map(\.code)))::text[]) as asked (kind, code)
            join known_code using (kind, code)
            """
        ) { row in try Self.key(row) }
        return Set(found.compactMap { $0 })
    }

    private func known(events: [EntityKey]) async throws -> Set<EntityKey> {
        guard !events.isEmpty else { return [] }
        let found = try await self.transaction.rows(
            """
            select asked.code from unnest(\(.array(events.map(\.code)))::text[]) as asked (code)
            join inbox on inbox.source = split_part(asked.code, ' ', 1) collate "C"
                      and inbox.id = substr(asked.code, length(split_part(asked.code, ' ', 1)) + 2) collate "C"
            """
        ) { row in try row.text(0) }
        return Set(found.map { EntityKey(.event, unchecked: $0) })
    }

    /// Reads the columns kind, code.
    private static func key(_ row: borrowing Row) throws -> EntityKey? {
        try EntityKind(rawValue: try row.text(0)).map { EntityKey($0, unchecked: try row.text(1)) }
    }

    func register(_ keys: Set<EntityKey>) async throws {
        guard !keys.isEmpty else { return }
        let sorted = keys.sorted()
        try await self.transaction.run(
            """
            insert into known_code (kind, code)
            select * from unnest(\(.array(sorted.map(\.kind.rawValue)))::text[], \(.array(sorted.map(\.code)))::text[])
            on conflict do nothing
            """)
    }

    func insert(_ waits: [Wait]) async throws {
        try await self.transaction.run(
            """
            insert into waiting (kind, code, source, id)
            select * from unnest(\(.array(waits.map(\.key.kind.rawValue)))::text[], \(.array(waits.map(\.key.code)))::text[],
                                 \(.array(waits.map(\.event.source)))::text[], \(.array(waits.map(\.event.id)))::text[])
            on conflict do nothing
            """)
    }

    func awaited(among keys: Set<EntityKey>) async throws -> [EntityKey] {
        guard !keys.isEmpty else { return [] }
        let sorted = keys.sorted()
        return try await self.transaction.rows(
            """
            select distinct kind, code
            from unnest(\(.array(sorted.map(\.kind.rawValue)))::text[], \(.array(sorted.map(\.code)))::text[]) as come (kind, code)
            join waiting using (kind, code)
            """
        ) { row in try Self.key(row) }.compactMap { $0 }
    }

    func events(waitingFor keys: [EntityKey], limit: Int) async throws -> [StoredEvent] {
        try await self.transaction.rows(
            """
            select inbox.event, inbox.verdict, inbox.accepted_at, inbox.trace
            from (
                select distinct source, id
                from waiting
                join unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as come (kind, code)
                    using (kind, code)
                order by source, id limit \(limit)::int
            ) as waits join inbox using (source, id)
            order by source, id
            """
        ) { row in try History.stored(row) }
    }

    func delete(_ refs: [EventRef], _ keys: [EntityKey]) async throws {
        try await self.transaction.run(
            """
            delete from waiting
            using unnest(\(.array(refs.map(\.source)))::text[], \(.array(refs.map(\.id)))::text[]) as event (source, id),
                  unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as come (kind, code)
            where waiting.source = event.source and waiting.id = event.id
              and waiting.kind = come.kind and waiting.code = come.code
            """)
    }

    func awaitedAlthoughKnown() async throws -> [EntityKey] {
        try await self.transaction.rows(
            """
            select distinct waiting.kind, waiting.code from waiting
            where exists (select from known_code where known_code.kind = waiting.kind and known_code.code = waiting.code)
               or waiting.kind = 'event' and exists (
                    select from inbox where inbox.source = split_part(waiting.code, ' ', 1)
                    and inbox.id = substr(waiting.code, length(split_part(waiting.code, ' ', 1)) + 2))
            """
        ) { row in try Self.key(row) }.compactMap { $0 }
    }
}
