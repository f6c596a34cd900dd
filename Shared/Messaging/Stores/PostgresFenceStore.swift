internal import Crypto
internal import Postgres

struct PostgresFenceStore: FenceStore {
    let transaction: Transaction

    func raise(_ partition: ClaimKey, of fence: Fence, isHasty: Bool) async throws -> PartitionClaim {
        let (topic, number) = (partition.topic, partition.partition)
        if isHasty { try await self.transaction.run("set local lock_timeout = '1s'") }
        let rows = try await self.transaction.rows(
            """
            insert into consumer_partition
                (cluster, consumer_group, topic, partition, incarnation, epoch, owner, backend_pid, next_offset)
            select \(fence.cluster), \(fence.group), \(topic), \(number)::int, coalesce(max(incarnation), 1), 1, \(fence.owner),
                   pg_backend_pid(), 0
            from consumer_partition
            where cluster = \(fence.cluster) and consumer_group = \(fence.group) and topic = \(topic) and partition = \(number)::int
            on conflict (cluster, consumer_group, topic, partition, incarnation) do update
                set epoch = consumer_partition.epoch + 1, owner = excluded.owner, backend_pid = excluded.backend_pid,
                    updated_at = now()
            returning incarnation, epoch, next_offset, mark_offset, mark
            """
        ) { row in
            PartitionClaim(
                topic: topic, partition: number, incarnation: try row.int(0), epoch: try row.int(1),
                nextOffset: Int64(try row.int(2)), mark: try Self.mark(row))
        }
        return rows[0]
    }

    private static func mark(_ row: borrowing Row) throws -> (offset: Int64, digest: [UInt8])? {
        guard let offset = try row.optionalInt(3), let digest = try row.optionalBytes(4) else { return nil }
        return (Int64(offset), digest)
    }

    func insertIncarnation(after claim: PartitionClaim, of fence: Fence) async throws {
        try await self.transaction.run(
            """
            insert into consumer_partition
                (cluster, consumer_group, topic, partition, incarnation, epoch, owner, backend_pid, next_offset)
            values (\(fence.cluster), \(fence.group), \(claim.topic), \(claim.partition)::int, \(claim.incarnation + 1)::int, 1,
                    \(fence.owner), pg_backend_pid(), 0)
            on conflict do nothing
            """)
    }

    func move(_ moves: [PartitionMove], of fence: Fence) async throws -> Int {
        try await self.transaction.run(
            """
            update consumer_partition as stored
            set next_offset = moved.next_offset, mark_offset = moved.mark_offset, mark = decode(moved.mark, 'hex'),
                backend_pid = pg_backend_pid(), updated_at = now()
            from unnest(\(.array(moves.map(\.from.topic)))::text[], \(.array(moves.map(\.from.partition)))::int[],
                        \(.array(moves.map(\.from.incarnation)))::int[], \(.array(moves.map(\.from.epoch)))::bigint[],
                        \(.array(moves.map { Int($0.from.nextOffset) }))::bigint[],
                        \(.array(moves.map { Int($0.to.nextOffset) }))::bigint[],
                        \(.array(moves.map { $0.to.mark.map { String($0.offset) } }))::bigint[],
                        \(.array(moves.map { $0.to.mark.map { Hex.text($0.digest) } }))::text[])
                 as moved (topic, partition, incarnation, epoch, expected, next_offset, mark_offset, mark)
            where stored.cluster = \(fence.cluster) and stored.consumer_group = \(fence.group) and stored.topic = moved.topic
              and stored.partition = moved.partition and stored.incarnation = moved.incarnation
              and stored.epoch = moved.epoch and stored.next_offset = moved.expected
            """
        ).affected
    }

    func insertGap(_ claim: PartitionClaim, to offset: Int64, of fence: Fence) async throws {
        try await self.transaction.run(
            """
            insert into partition_gap (cluster, consumer_group, topic, partition, incarnation, from_offset, to_offset)
            values (\(fence.cluster), \(fence.group), \(claim.topic), \(claim.partition)::int, \(claim.incarnation)::int,
                    \(claim.nextOffset)::bigint, \(offset)::bigint)
            on conflict do nothing
            """)
    }

    func standing(of claim: PartitionClaim, of fence: Fence) async throws -> PartitionStanding? {
        try await self.transaction.rows(
            """
            select epoch, next_offset, owner = \(fence.owner) from consumer_partition
            where cluster = \(fence.cluster) and consumer_group = \(fence.group) and topic = \(claim.topic)
              and partition = \(claim.partition)::int and incarnation = \(claim.incarnation)::int
            for update
            """
        ) { row in
            PartitionStanding(
                epoch: try row.int(0), nextOffset: Int64(try row.int(1)), isOurs: try row.bool(2))
        }.first
    }

    func terminateOwner(of partition: ClaimKey, of fence: Fence) async throws {
        // Only the uncommitted version of the row names the transaction that holds it.
        try await self.transaction.run(
            """
            select pg_terminate_backend(activity.pid)
            from consumer_partition join pg_stat_activity as activity on activity.backend_xid = consumer_partition.xmax
            where cluster = \(fence.cluster) and consumer_group = \(fence.group) and topic = \(partition.topic)
              and partition = \(partition.partition)::int and activity.pid <> pg_backend_pid()
            """)
    }
}
