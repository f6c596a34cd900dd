internal import Messaging

/// Moves offsets whatever their rows say (`unfenced`), or in an earlier transaction (`offset-first`).
struct PlantedFenceStore: FenceStore {
    let base: any FenceStore
    let database: any MessagingDatabase
    let planted: Planted

    func move(_ moves: [PartitionMove], of fence: Fence) async throws -> Int {
        self.planted.reach(.batchRead)
        switch self.planted.bug {
        case .unfenced:
            for move in moves { _ = try await self.base.move([self.unfenced(move, fence)], of: fence) }
            return moves.count
        case .offsetFirst:
            let moved = try await self.database.withTransaction { try await $0.fence.move(moves, of: fence) }
            self.planted.reach(.offsetMoved)
            return moved
        default: return try await self.base.move(moves, of: fence)
        }
    }

    /// The same move from wherever the row stands.
    private func unfenced(_ move: PartitionMove, _ fence: Fence) async throws -> PartitionMove {
        let claim = move.from
        guard let standing = try await self.base.standing(of: claim, of: fence) else { return move }
        let from = PartitionClaim(
            topic: claim.topic, partition: claim.partition, incarnation: claim.incarnation, epoch: standing.epoch,
            nextOffset: standing.nextOffset, mark: claim.mark)
        return PartitionMove(from: from, to: move.to)
    }

    func raise(_ partition: ClaimKey, of fence: Fence, isHasty: Bool) async throws -> PartitionClaim {
        try await self.base.raise(partition, of: fence, isHasty: isHasty)
    }

    func insertIncarnation(after claim: PartitionClaim, of fence: Fence) async throws {
        try await self.base.insertIncarnation(after: claim, of: fence)
    }

    func insertGap(_ claim: PartitionClaim, to offset: Int64, of fence: Fence) async throws {
        try await self.base.insertGap(claim, to: offset, of: fence)
    }

    func standing(of claim: PartitionClaim, of fence: Fence) async throws -> PartitionStanding? {
        try await self.base.standing(of: claim, of: fence)
    }

    func terminateOwner(of partition: ClaimKey, of fence: Fence) async throws {
        try await self.base.terminateOwner(of: partition, of: fence)
    }
}
