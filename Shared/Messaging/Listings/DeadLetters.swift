internal import Crypto
public import Postgres
public import Shared

/// The table of records that were set aside.
public enum DeadLetters {
    /// A dead letter as listed.
    public struct Listed: Sendable {
        public let digest: String
        public let topic: String
        public let partition: Int
        public let offset: Int64
        public let event: EventRef?
        public let reason: String
        public let sentence: String
        public let firstSeen: Instant
        public let state: String

        public var cursor: PageCursor { PageCursor([self.firstSeen.description, self.digest]) }
    }

    /// Lists dead letters, newest first.
    ///
    /// - Parameter after: where the previous page ended: `Listed.cursor`.
    public static func list(
        state: String?, after: PageCursor? = nil, limit: Int, in transaction: Transaction
    ) async throws -> [Listed] {
        let moment = after?.values[0]
        return try await transaction.rows(
            """
            select digest, topic, partition, "offset", source, id, reason, sentence, first_seen, state from dead_letter
            where (\(.optional(state))::text is null or state = \(.optional(state)))
              and (\(.optional(moment))::text is null or first_seen < \(.optional(moment))::timestamptz
                   or first_seen = \(.optional(moment))::timestamptz and digest > decode(\(.optional(after?.values[1])), 'hex'))
            order by first_seen desc, digest limit \(limit)::int
            """
        ) { row in try Self.listed(row) }
    }

    private static func listed(_ row: borrowing Row) throws -> Listed {
        var event: EventRef?
        if let source = try row.optionalText(4), let id = try row.optionalText(5) {
            event = EventRef(source: source, id: id)
        }
        return Listed(
            digest: Hex.text(try row.bytes(0)), topic: try row.text(1), partition: try row.int(2),
            offset: Int64(try row.int(3)), event: event, reason: try row.text(6), sentence: try row.text(7),
            firstSeen: Instant(microseconds: try row.microseconds(8)), state: try row.text(9))
    }

    /// Finds one dead letter, with its record, by a prefix of its digest; nil when none or several have the prefix.
    public static func find(
        _ prefix: String, in transaction: Transaction
    ) async throws -> (listed: Listed, letter: DeadLetter)? {
        let digits = prefix.lowercased()
        let missing = max(0, 64 - digits.utf8.count)
        let (first, last) = (
            digits + String(repeating: "0", count: missing), digits + String(repeating: "f", count: missing)
        )
        let found = try await transaction.rows(
            """
            select digest, topic, partition, "offset", source, id, reason, sentence, first_seen, state, key, headers, value
            from dead_letter where digest between decode(\(first), 'hex') and decode(\(last), 'hex') limit 2
            """
        ) { row in
            let listed = try Self.listed(row)
            let record = InboundRecord(
                topic: listed.topic, partition: listed.partition, offset: listed.offset, key: try row.optionalBytes(10),
                headers: InboundRecord.headers(fromJSON: try row.text(11)), value: try row.optionalBytes(12),
                timestamp: -1)
            return (
                listed,
                DeadLetter(record: record, identity: listed.event, reason: listed.reason, sentence: listed.sentence)
            )
        }
        return found.count == 1 ? found[0] : nil
    }

    /// Sends a dead letter's record again to the topic it came from, through the same admission as every other record.
    ///
    /// - Returns: false when it is too large to be sent again, or no longer open: it was replayed, or a repaired event
    ///   was accepted.
    public static func replay(_ letter: DeadLetter, by who: String, topics: Topics, on pool: PostgresPool) async throws
        -> Bool
    {
        guard !letter.isTooLargeToReplay else { return false }
        return try await pool.withTransaction { transaction in
            let taken = try await transaction.run(
                """
                update dead_letter set state = 'replayed', closed_at = now(), closed_by = \(who)
                where digest = \(.bytes(letter.digest.bytes)) and state = 'open'
                """
            ).affected
            guard taken == 1 else { return false }
            var outgoing = Outgoing(topics: topics)
            outgoing.record(
                EventRef(source: "urn:kembar:replay", id: letter.digest.description), topic: letter.record.topic,
                key: letter.record.key,
                // Marked, so that a replay which fails again is a dead letter of its own and stays visible.
                headers: letter.record.headers + [("kembar_replay_of", Array(letter.digest.description.utf8))],
                value: letter.record.value)
            try await outgoing.write(in: transaction)
            return true
        }
    }
}
