internal import Messaging

struct SimulatedFenceStore: FenceStore {
    let transaction: SimulatedTransaction

    private func key(_ partition: ClaimKey, _ fence: Fence, _ incarnation: Int) -> FenceKey {
        FenceKey(cluster: fence.cluster, group: fence.group, partition: partition, incarnation: incarnation)
    }

    private func key(_ claim: PartitionClaim, _ fence: Fence) -> FenceKey {
        self.key(claim.key, fence, claim.incarnation)
    }

    private func row(_ key: FenceKey) -> FenceRow? {
        self.transaction.changes.fence[key] ?? self.transaction.tables.fence[key]
    }

    private func latest(_ partition: ClaimKey, _ fence: Fence) -> FenceKey {
        var incarnation = 1
        while self.row(self.key(partition, fence, incarnation + 1)) != nil { incarnation += 1 }
        return self.key(partition, fence, incarnation)
    }

    func raise(_ partition: ClaimKey, of fence: Fence, isHasty: Bool) async throws -> PartitionClaim {
        try await self.transaction.statement()
        let key = self.latest(partition, fence)
        try await self.transaction.lock(.fence(key), timeout: isHasty ? 1000 : nil)
        var row = self.row(key) ?? FenceRow(epoch: 0, owner: "", nextOffset: 0)
        row.epoch += 1
        row.owner = fence.owner
        self.transaction.changes.fence[key] = row
        return PartitionClaim(
            topic: partition.topic, partition: partition.partition, incarnation: key.incarnation, epoch: row.epoch,
            nextOffset: row.nextOffset, mark: row.mark)
    }

    func insertIncarnation(after claim: PartitionClaim, of fence: Fence) async throws {
        try await self.transaction.statement()
        let key = self.key(claim.key, fence, claim.incarnation + 1)
        if try await self.transaction.claimKey(.fence(key), isTaken: { self.row(key) != nil }) {
            self.transaction.changes.fence[key] = FenceRow(epoch: 1, owner: fence.owner, nextOffset: 0)
        }
    }

    func move(_ moves: [PartitionMove], of fence: Fence) async throws -> Int {
        try await self.transaction.statement()
        var moved = 0
        for move in moves {
            let key = self.key(move.from, fence)
            try await self.transaction.lock(.fence(key))
            guard var row = self.row(key), row.epoch == move.from.epoch, row.nextOffset == move.from.nextOffset else {
                continue
            }
            row.nextOffset = move.to.nextOffset
            row.mark = move.to.mark
            self.transaction.changes.fence[key] = row
            moved += 1
        }
        return moved
    }

    func insertGap(_ claim: PartitionClaim, to offset: Int64, of fence: Fence) async throws {
        try await self.transaction.statement()
        self.transaction.changes.gaps.append(
            Gap(key: self.key(claim, fence), offsets: claim.nextOffset..<max(offset, claim.nextOffset)))
    }

    func standing(of claim: PartitionClaim, of fence: Fence) async throws -> PartitionStanding? {
        try await self.transaction.statement()
        let key = self.key(claim, fence)
        guard self.row(key) != nil else { return nil }
        try await self.transaction.lock(.fence(key))
        return self.row(key).map {
            PartitionStanding(epoch: $0.epoch, nextOffset: $0.nextOffset, isOurs: $0.owner == fence.owner)
        }
    }

    func terminateOwner(of partition: ClaimKey, of fence: Fence) async throws {
        try await self.transaction.statement()
        let holder = self.transaction.server.locks.holder(of: .fence(self.latest(partition, fence)))
        if let holder, holder !== self.transaction { holder.breakOff() }
    }
}
