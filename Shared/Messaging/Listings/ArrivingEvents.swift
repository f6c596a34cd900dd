public import Postgres
public import Shared

/// Events that this service has accepted by HTTP and that have not come back from Kafka yet, or that wait for others
/// that have not: their content will be known shortly.
public enum ArrivingEvents {
    /// The latest of them on an intake topic, in the order in which they were accepted.
    public static func on(_ topic: String, in transaction: Transaction) async throws -> [Event] {
        try await transaction.rows(
            """
            select value from (
                select outbox.position, outbox.value from outbox
                where outbox.topic = \(topic) and outbox.value is not null
                  and outbox.position > coalesce((select max(position) from outbox), 0) - 2000
                  and not exists (
                    select from inbox
                    where inbox.source = outbox.source and inbox.id = outbox.id and not inbox.is_waiting)
                order by outbox.position desc limit 200
            ) as latest order by position
            """
        ) { row in try? Event(structured: try row.bytes(0), validation: .historic) }.compactMap { $0 }
    }
}
