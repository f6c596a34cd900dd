/// The tables `consumer_partition` and `partition_gap`.
package protocol FenceStore: Sendable {
    /// Raises the epoch of a partition and makes `fence.owner` its owner; inserts the row when there is none.
    ///
    /// - Parameter isHasty: gives up when another transaction holds the row for over a second.
    /// - Throws: `PostgresError` with `lockNotAvailable` when it gives up.
    func raise(_ partition: ClaimKey, of fence: Fence, isHasty: Bool) async throws -> PartitionClaim

    /// Inserts the row of the incarnation after that of `claim`, unless it exists.
    func insertIncarnation(after claim: PartitionClaim, of fence: Fence) async throws

    /// Moves offsets and marks of the partitions whose epoch and offset are still those of `from`.
    ///
    /// - Returns: how many were moved.
    func move(_ moves: [PartitionMove], of fence: Fence) async throws -> Int

    /// Records that offsets were deleted before they were read: possible loss.
    func insertGap(_ claim: PartitionClaim, to offset: Int64, of fence: Fence) async throws

    /// The partition's row, locked: waits for any transaction that is writing it.
    func standing(of claim: PartitionClaim, of fence: Fence) async throws -> PartitionStanding?

    /// Ends the connection of the transaction that holds the partition's row.
    func terminateOwner(of partition: ClaimKey, of fence: Fence) async throws
}
