internal import Crypto
public import Postgres

/// Who may write the batches of which partition, and how far they have come: rows beside the data.
public struct Fence: Sendable {
    /// Somebody else holds the partition now; what was read of it must be dropped.
    public struct Fenced: Error, Sendable, CustomStringConvertible {
        public let description = "fenced: another owner has taken the partition"
    }

    /// Whose log the offsets are of.
    public let cluster: String
    let group: String
    let owner: String

    /// - Parameter owner: this member, different from every other and from its own earlier lives.
    public init(cluster: String, group: String, owner: String) {
        self.cluster = cluster
        self.group = group
        self.owner = owner
    }

    /// Takes partitions over: raises their epochs, so that every earlier owner's batches fail from now on.
    ///
    /// An owner that is stopped inside a COPY holds the row beyond its own time-outs; after a short wait its backend is
    /// terminated.
    public func take(_ partitions: [(topic: String, partition: Int)], on pool: PostgresPool) async throws
        -> [PartitionClaim]
    {
        var claims: [PartitionClaim] = []
        for (topic, partition) in partitions.sorted(by: { ($0.topic, $0.partition) < ($1.topic, $1.partition) }) {
            claims.append(try await self.take(topic, partition, on: pool))
        }
        return claims
    }

    private func take(_ topic: String, _ partition: Int, on pool: PostgresPool) async throws -> PartitionClaim {
        for attempt in 1... {
            do {
                return try await pool.withTransaction { transaction in
                    try await transaction.run("set local lock_timeout = '1s'")
                    return try await self.raise(topic, partition, in: transaction)
                }
            } catch let error as PostgresError where error.sqlState == .lockNotAvailable && attempt < 10 {
                try await self.terminateOwner(of: topic, partition, on: pool)
            }
        }
        throw Fenced()
    }

    private func raise(_ topic: String, _ partition: Int, in transaction: Transaction) async throws -> PartitionClaim {
        let rows = try await transaction.rows(
            """
            insert into consumer_partition
                (cluster, consumer_group, topic, partition, incarnation, epoch, owner, backend_pid, next_offset)
            select \(self.cluster), \(self.group), \(topic), \(partition)::int, coalesce(max(incarnation), 1), 1, \(self.owner),
                   pg_backend_pid(), 0
            from consumer_partition
            where cluster = \(self.cluster) and consumer_group = \(self.group) and topic = \(topic) and partition = \(partition)::int
            on conflict (cluster, consumer_group, topic, partition, incarnation) do update
                set epoch = consumer_partition.epoch + 1, owner = excluded.owner, backend_pid = excluded.backend_pid,
                    updated_at = now()
            returning incarnation, epoch, next_offset, mark_offset, mark
            """
        ) { row in
            PartitionClaim(
                topic: topic, partition: partition, incarnation: try row.int(0), epoch: try row.int(1),
                nextOffset: Int64(try row.int(2)), mark: try Self.mark(row))
        }
        return rows[0]
    }

    private static func mark(_ row: borrowing Row) throws -> (offset: Int64, digest: [UInt8])? {
        guard let offset = try row.optionalInt(3), let digest = try row.optionalBytes(4) else { return nil }
        return (Int64(offset), digest)
    }

    private func terminateOwner(of topic: String, _ partition: Int, on pool: PostgresPool) async throws {
        // Whoever holds the row is named by its uncommitted version alone.
        _ = try await pool.withConnection { connection in
            try await connection.run(
                """
                select pg_terminate_backend(activity.pid)
                from consumer_partition join pg_stat_activity as activity on activity.backend_xid = consumer_partition.xmax
                where cluster = \(self.cluster) and consumer_group = \(self.group) and topic = \(topic)
                  and partition = \(partition)::int and activity.pid <> pg_backend_pid()
                """)
        }
    }

    /// Begins a partition anew: the topic under this name is another one than the one that was read.
    public func beginAnew(_ claim: PartitionClaim, on pool: PostgresPool) async throws -> PartitionClaim {
        try await pool.withTransaction { transaction in
            try await transaction.run(
                """
                insert into consumer_partition
                    (cluster, consumer_group, topic, partition, incarnation, epoch, owner, backend_pid, next_offset)
                values (\(self.cluster), \(self.group), \(claim.topic), \(claim.partition)::int, \(claim.incarnation + 1)::int, 1,
                        \(self.owner), pg_backend_pid(), 0)
                on conflict do nothing
                """)
            return try await self.raise(claim.topic, claim.partition, in: transaction)
        }
    }

    /// Moves past records that are gone, and writes down that they may be lost.
    public func skipGap(_ claim: PartitionClaim, to offset: Int64, on pool: PostgresPool) async throws -> PartitionClaim
    {
        var moved = claim
        moved.nextOffset = offset
        moved.mark = nil
        try await pool.withTransaction { transaction in
            try await self.move([(claim, moved)], in: transaction)
            try await transaction.run(
                """
                insert into partition_gap
                    (cluster, consumer_group, topic, partition, incarnation, from_offset, to_offset)
                values (\(self.cluster), \(self.group), \(claim.topic), \(claim.partition)::int, \(claim.incarnation)::int,
                        \(claim.nextOffset)::bigint, \(offset)::bigint)
                on conflict do nothing
                """)
        }
        return moved
    }

    /// Compares nothing the next time: the record that was read last is gone.
    public func forgetMark(_ claim: PartitionClaim, on pool: PostgresPool) async throws {
        var moved = claim
        moved.mark = nil
        try await pool.withTransaction { try await self.move([(claim, moved)], in: $0) }
    }

    /// Moves offsets in the transaction of the data, first of all, so that a fenced member fails cheaply. Throws
    /// `Fenced` unless every partition is still ours and stands where we think.
    func move(_ moves: [(from: PartitionClaim, to: PartitionClaim)], in transaction: Transaction) async throws {
        let moves = moves.sorted { ($0.from.topic, $0.from.partition) < ($1.from.topic, $1.from.partition) }
        #if KEMBAR_PLANTED
            if PlantedBug.planted == .unfenced { return try await self.moveUnfenced(moves, in: transaction) }
        #endif
        let moved = try await transaction.run(
            """
            update consumer_partition as stored
            set next_offset = moved.next_offset, mark_offset = moved.mark_offset, mark = decode(moved.mark, 'hex'),
                backend_pid = pg_backend_pid(), updated_at = now()
            from unnest(\(.array(moves.map(\.from.topic)))::text[], \(.array(moves.map(\.from.partition)))::int[],
                        \(.array(moves.map(\.from.incarnation)))::int[], \(.array(moves.map(\.from.epoch)))::bigint[],
                        \(.array(moves.map { Int($0.from.nextOffset) }))::bigint[],
                        \(.array(moves.map { Int($0.to.nextOffset) }))::bigint[],
                        \(.array(moves.map { $0.to.mark.map { String($0.offset) } }))::bigint[],
                        \(.array(moves.map { $0.to.mark.map { Self.hex($0.digest) } }))::text[])
                 as moved (topic, partition, incarnation, epoch, expected, next_offset, mark_offset, mark)
            where stored.cluster = \(self.cluster) and stored.consumer_group = \(self.group) and stored.topic = moved.topic
              and stored.partition = moved.partition and stored.incarnation = moved.incarnation
              and stored.epoch = moved.epoch and stored.next_offset = moved.expected
            """)
        guard moved.affected == moves.count else { throw Fenced() }
    }

    #if KEMBAR_PLANTED
        private func moveUnfenced(
            _ moves: [(from: PartitionClaim, to: PartitionClaim)], in transaction: Transaction
        ) async throws {
            for move in moves {
                try await transaction.run(
                    """
                    update consumer_partition set next_offset = \(move.to.nextOffset)::bigint
                    where cluster = \(self.cluster) and consumer_group = \(self.group) and topic = \(move.to.topic)
                      and partition = \(move.to.partition)::int and incarnation = \(move.to.incarnation)::int
                    """)
            }
        }
    #endif

    private static func hex(_ bytes: [UInt8]) -> String { Hex.text(bytes) }

    /// Where the partition stands, waiting for whoever is writing it: after a commit whose answer was lost this tells
    /// whether it happened.
    public func standing(of claim: PartitionClaim, on pool: PostgresPool) async throws -> (
        epoch: Int, nextOffset: Int64, isOurs: Bool
    ) {
        let rows = try await pool.withTransaction { transaction in
            try await transaction.rows(
                """
                select epoch, next_offset, owner = \(self.owner) from consumer_partition
                where cluster = \(self.cluster) and consumer_group = \(self.group) and topic = \(claim.topic)
                  and partition = \(claim.partition)::int and incarnation = \(claim.incarnation)::int
                for update
                """
            ) { row in (try row.int(0), Int64(try row.int(1)), try row.bool(2)) }
        }
        guard let row = rows.first else { throw Fenced() }
        return (row.0, row.1, row.2)
    }
}
