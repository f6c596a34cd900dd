internal import Observability
public import Postgres
internal import Shared

/// The tables of the relay, on the relay's own connection.
public struct PostgresRelayStore: RelayStore {
    private let connection: PostgresConnection

    public init(_ connection: PostgresConnection) { self.connection = connection }

    package func takeLead(_ owner: String) async throws -> Int? {
        try await self.connection.transaction { transaction in
            try await transaction.run(
                """
                insert into relay_leader (name, epoch, owner, backend_pid, heartbeat_at)
                values ('relay', 0, '', 0, '-infinity') on conflict do nothing
                """)
            // The leader's backend is also identified by its start time: its process id may have been reused.
            let rows = try await transaction.rows(
                """
                select epoch,
                       owner = \(owner) or heartbeat_at < now() - interval '45 seconds'
                       or not exists (
                           select from pg_stat_activity
                           where pid = relay_leader.backend_pid and backend_start = relay_leader.backend_start
                       )
                from relay_leader for update
                """
            ) { row in (epoch: try row.int(0), isFree: try row.bool(1)) }
            guard let row = rows.first, row.isFree else { return nil }
            try await transaction.run(
                """
                select pg_terminate_backend(pid) from relay_leader join pg_stat_activity using (backend_start)
                where pid = backend_pid and pid <> pg_backend_pid()
                """)
            try await transaction.run(
                """
                update relay_leader set epoch = \(row.epoch + 1)::bigint, owner = \(owner), heartbeat_at = now(),
                    (backend_pid, backend_start) =
                        (select pid, backend_start from pg_stat_activity where pid = pg_backend_pid())
                """)
            return row.epoch + 1
        }
    }

    package func leaveLead(_ owner: String, epoch: Int) async throws {
        try await self.connection.run(
            "update relay_leader set heartbeat_at = '-infinity' where epoch = \(epoch)::bigint and owner = \(owner)")
    }

    private func holdLead(_ owner: String, _ epoch: Int, _ transaction: Transaction) async throws {
        let held = try await transaction.run(
            "update relay_leader set heartbeat_at = now() where epoch = \(epoch)::bigint and owner = \(owner)"
        ).affected
        guard held == 1 else { throw RelayFailure.deposed }
    }

    package func nextBatch(_ owner: String, epoch: Int, cluster: String) async throws -> OutboxBatch {
        try await self.connection.transaction { transaction in
            try await self.holdLead(owner, epoch, transaction)
            let again = try await transaction.rows(
                """
                select outbox.position, outbox.topic, outbox.key, outbox.headers, outbox.value, outbox.trace
                from relay_cluster join outbox on position > republished and position <= republish_until
                where cluster = \(cluster) order by position limit 500
                """
            ) { row in try OutboxEntry(row) }
            if !again.isEmpty { return OutboxBatch(again, isRepublished: true) }
            let new = try await transaction.rows(
                """
                select position, topic, key, headers, value, trace from outbox
                where published_at is null order by position limit 500
                """
            ) { row in try OutboxEntry(row) }
            return OutboxBatch(new, isRepublished: false)
        }
    }

    package func mark(_ mark: OutboxMark, _ owner: String, epoch: Int) async throws {
        try await self.connection.transaction { transaction in
            try await self.holdLead(owner, epoch, transaction)
            try await transaction.run(
                """
                update outbox set published_at = coalesce(published_at, now())
                where position = any (\(.array(mark.positions))::bigint[])
                """)
            if let cluster = mark.republishedOn, let last = mark.positions.last {
                try await transaction.run(
                    "update relay_cluster set republished = \(last)::bigint where cluster = \(cluster)")
            }
        }
    }

    package func published(among topics: [String]) async throws -> PublishedTopics {
        let current = try await self.connection.rows("select cluster from relay_current") { row in try row.text(0) }
        let published = try await self.connection.rows(
            """
            select topic from unnest(\(.array(topics))::text[]) as asked (topic)
            where exists (select from outbox where outbox.topic = asked.topic collate "C" and published_at is not null)
            """
        ) { row in try row.text(0) }
        return PublishedTopics(cluster: current.first, topics: Set(published))
    }

    public func setCurrent(_ cluster: String, republish: Bool) async throws {
        try await self.connection.transaction { transaction in
            let until: StaticString = "(select coalesce(max(position), 0) from outbox)"
            if republish {
                try await transaction.run(
                    """
                    insert into relay_cluster (cluster, republish_until, republished) values (\(cluster), \(trusted: until), 0)
                    on conflict (cluster) do update set republish_until = excluded.republish_until, republished = 0
                    """)
            } else {
                try await transaction.run(
                    """
                    insert into relay_cluster (cluster, republish_until, republished) values (\(cluster), 0, 0)
                    on conflict (cluster) do nothing
                    """)
            }
            try await transaction.run(
                """
                insert into relay_current (name, cluster) values ('current', \(cluster))
                on conflict (name) do update set cluster = excluded.cluster
                """)
        }
    }
}

extension OutboxEntry {
    /// Reads the columns position, topic, key, headers, value, trace.
    fileprivate init(_ row: borrowing Row) throws {
        var headers: [InboundRecord.Header] =
            if let text = try row.optionalText(3) {
                InboundRecord.headers(fromJSON: text)
            } else {
                [("content-type", Array(Wire.contentType.utf8))]
            }
        if let trace = try row.optionalText(5).flatMap({ TraceContext(text: $0) }) {
            headers.append(("traceparent", Array(trace.traceparent.utf8)))
            if let state = trace.state { headers.append(("tracestate", Array(state.utf8))) }
        }
        self.init(
            position: try row.int(0),
            record: OutboundRecord(
                topic: try row.text(1), key: try row.optionalBytes(2), headers: headers, value: try row.optionalBytes(4)
            ))
    }
}
