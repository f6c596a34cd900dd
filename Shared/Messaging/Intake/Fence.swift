internal import Postgres

/// Decides which consumer may write the batches of a partition. Its rows are stored in the same database as the data.
public struct Fence: Sendable {
    /// Another owner holds the partition; the records read from it are discarded.
    public struct Fenced: Error, Sendable, CustomStringConvertible {
        public let description = "fenced: another owner has taken the partition"

        package init() {}
    }

    /// The Kafka cluster that the offsets belong to.
    public let cluster: String
    package let group: String
    package let owner: String

    /// - Parameter owner: identifies this member; different from every other member and from its own earlier
    ///   memberships.
    public init(cluster: String, group: String, owner: String) {
        self.cluster = cluster
        self.group = group
        self.owner = owner
    }

    /// Takes partitions over: raises their epochs, so that batches of every earlier owner fail from now on.
    ///
    /// An owner that is suspended inside a COPY holds the row beyond its own time-outs, so its backend is terminated
    /// after a short wait.
    package func takeOver(
        _ partitions: [ClaimKey], on database: any MessagingDatabase
    ) async throws -> [PartitionClaim] {
        var claims: [PartitionClaim] = []
        for partition in partitions.sorted() {
            claims.append(try await self.takeOver(partition, on: database))
        }
        return claims
    }

    private func takeOver(
        _ partition: ClaimKey, on database: any MessagingDatabase
    ) async throws -> PartitionClaim {
        for attempt in 1... {
            do {
                return try await database.withTransaction {
                    try await $0.fence.raise(partition, of: self, isHasty: true)
                }
            } catch let error as PostgresError where error.sqlState == .lockNotAvailable && attempt < 10 {
                try await database.withTransaction { try await $0.fence.terminateOwner(of: partition, of: self) }
            }
        }
        throw Fenced()
    }

    /// Starts a new incarnation of a partition: another topic now has the name of the one that was read.
    package func beginAnew(_ claim: PartitionClaim, on database: any MessagingDatabase) async throws {
        try await database.withTransaction { stores in
            try await stores.fence.insertIncarnation(after: claim, of: self)
            _ = try await stores.fence.raise(claim.key, of: self, isHasty: false)
        }
    }

    /// Moves past records that no longer exist, and records the gap: they may be lost.
    package func skipGap(
        _ claim: PartitionClaim, to offset: Int64, on database: any MessagingDatabase
    ) async throws {
        var moved = claim
        moved.nextOffset = offset
        moved.mark = nil
        let move = PartitionMove(from: claim, to: moved)
        try await database.withTransaction { stores in
            try await self.move([move], in: stores)
            try await stores.fence.insertGap(claim, to: offset, of: self)
        }
    }

    /// Removes the mark of a partition whose last read record is gone, so that the next assignment compares nothing.
    package func forgetMark(_ claim: PartitionClaim, on database: any MessagingDatabase) async throws {
        var moved = claim
        moved.mark = nil
        let move = PartitionMove(from: claim, to: moved)
        try await database.withTransaction { try await self.move([move], in: $0) }
    }

    /// Moves offsets in the transaction of the data, before anything else, so that a fenced member fails early.
    ///
    /// - Throws: `Fenced` unless this owner still holds every partition and each is at the offset of `from`.
    func move(_ moves: [PartitionMove], in stores: MessagingStores) async throws {
        let sorted = moves.sorted { $0.from.key < $1.from.key }
        guard try await stores.fence.move(sorted, of: self) == moves.count else { throw Fenced() }
    }

    /// Whether a commit whose response was lost took effect.
    ///
    /// - Throws: `Fenced` when another owner has taken the partition.
    func hasCommitted(_ move: PartitionMove, on database: any MessagingDatabase) async throws -> Bool {
        let standing = try await database.withTransaction {
            try await $0.fence.standing(of: move.from, of: self)
        }
        guard let standing, standing.isOurs, standing.epoch == move.from.epoch else { throw Fenced() }
        return standing.nextOffset == move.to.nextOffset
    }
}
