public import Postgres
public import Shared

/// Records that were deleted before they were read: possible loss.
public enum Gaps {
    /// A gap.
    public struct Entry: Sendable {
        public let topic: String
        public let partition: Int
        public let from: Int
        /// The first offset after it.
        public let to: Int
        public let noticedAt: Instant
        let incarnation: Int
        let cluster: String

        public var cursor: PageCursor {
            PageCursor(
                [self.noticedAt.description, self.cluster, self.topic]
                    + [self.partition, self.incarnation, self.from].map(String.init))
        }
    }

    /// Lists gaps, newest first.
    ///
    /// - Parameter after: where the previous page ended: `Entry.cursor`.
    public static func list(
        after: PageCursor? = nil, limit: Int, in transaction: Transaction
    ) async throws -> [Entry] {
        let values = after?.values
        return try await transaction.rows(
            """
            select topic, partition, from_offset, to_offset, noticed_at, incarnation, cluster from partition_gap
            where \(.optional(values?[0]))::text is null or noticed_at < \(.optional(values?[0]))::timestamptz
               or noticed_at = \(.optional(values?[0]))::timestamptz
                  and (cluster, topic, partition, incarnation, from_offset)
                      > (\(.optional(values?[1])), \(.optional(values?[2])), \(.optional(values?[3]))::int,
                         \(.optional(values?[4]))::int, \(.optional(values?[5]))::bigint)
            order by noticed_at desc, cluster, topic, partition, incarnation, from_offset limit \(limit)::int
            """
        ) { row in
            Entry(
                topic: try row.text(0), partition: try row.int(1), from: try row.int(2), to: try row.int(3),
                noticedAt: Instant(microseconds: try row.microseconds(4)), incarnation: try row.int(5),
                cluster: try row.text(6))
        }
    }
}
