internal import Crypto
internal import Postgres
internal import Shared

struct PostgresDeadLetterStore: DeadLetterStore {
    let transaction: Transaction

    func insert(_ letter: DeadLetter) async throws -> Bool {
        let record = letter.record
        let rows = try await self.transaction.rows(
            """
            insert into dead_letter
                (digest, topic, partition, "offset", key, headers, value, source, id, reason, sentence, state, closed_at, closed_by)
            select \(.bytes(letter.digest.bytes)), \(record.topic), \(record.partition)::int, \(record.offset)::bigint,
                   \(record.key.map { .bytes($0) } ?? .null), \(record.headersJSON), \(record.value.map { .bytes($0) } ?? .null),
                   \(.optional(letter.identity?.source)), \(.optional(letter.identity?.id)), \(letter.reason), \(letter.sentence),
                   case when known then 'closed' else 'open' end, case when known then now() end,
                   case when known then 'the event was accepted before' end
            from (select exists (
                select from inbox
                where inbox.source = \(.optional(letter.identity?.source)) and inbox.id = \(.optional(letter.identity?.id))) as known) as look
            on conflict do nothing
            returning state
            """
        ) { row in try row.text(0) }
        return rows.first == "open"
    }

    func close(_ refs: [EventRef]) async throws {
        try await self.transaction.run(
            """
            update dead_letter set state = 'closed', closed_at = now(), closed_by = 'an event with this source and id was accepted'
            from unnest(\(.array(refs.map(\.source)))::text[], \(.array(refs.map(\.id)))::text[]) as accepted (source, id)
            where dead_letter.source = accepted.source and dead_letter.id = accepted.id and dead_letter.state = 'open'
            """)
    }
}
