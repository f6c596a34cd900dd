public import Postgres

/// How much is pending in the tables of messaging.
public struct MessagingCounts: Sendable {
    /// Rows of the outbox not yet on Kafka; counted up to `mostUnpublished`.
    public let unpublished: Int
    /// The age of the oldest unpublished row, in seconds.
    public let oldestUnpublished: Int
    public let openDeadLetters: Int
    public let waiting: Int
    /// How long the oldest waiting event has waited, in seconds.
    public let oldestWaiting: Int
    public let jobs: Int
    public let conflicts: Int

    /// A long outage of Kafka leaves millions of rows, and they are counted every few seconds.
    public static let mostUnpublished = 100_000

    public static func now(in transaction: Transaction) async throws -> Self {
        try await transaction.rows(
            """
            select (select count(*) from (
                        select from outbox where published_at is null limit \(Self.mostUnpublished)::int) as unpublished),
                   coalesce((
                       select extract(epoch from now() - recorded_at)::bigint from outbox
                       where published_at is null order by position limit 1), 0),
                   (select count(*) from dead_letter where state = 'open'),
                   (select count(distinct (source, id)) from waiting),
                   (select coalesce(extract(epoch from now() - min(since)), 0)::bigint from waiting),
                   (select count(*) from job),
                   (select count(*) from conflict)
            """
        ) { row in
            Self(
                unpublished: try row.int(0), oldestUnpublished: try row.int(1), openDeadLetters: try row.int(2),
                waiting: try row.int(3), oldestWaiting: try row.int(4), jobs: try row.int(5), conflicts: try row.int(6))
        }[0]
    }
}
