internal import Messaging

/// Marks rows before they are sent (`mark-first`).
struct PlantedRelayStore: RelayStore {
    let base: any RelayStore
    let planted: Planted

    func nextBatch(_ owner: String, epoch: Int, cluster: String) async throws -> OutboxBatch {
        let batch = try await self.base.nextBatch(owner, epoch: epoch, cluster: cluster)
        guard self.planted.bug == .markFirst, !batch.entries.isEmpty else { return batch }
        let mark = OutboxMark(batch.entries.map(\.position), republishedOn: batch.isRepublished ? cluster : nil)
        try await self.base.mark(mark, owner, epoch: epoch)
        self.planted.reach(.outboxMarked)
        return batch
    }

    func takeLead(_ owner: String) async throws -> Int? { try await self.base.takeLead(owner) }

    func mark(_ mark: OutboxMark, _ owner: String, epoch: Int) async throws {
        try await self.base.mark(mark, owner, epoch: epoch)
    }

    func leaveLead(_ owner: String, epoch: Int) async throws { try await self.base.leaveLead(owner, epoch: epoch) }

    func published(among topics: [String]) async throws -> PublishedTopics {
        try await self.base.published(among: topics)
    }

    func setCurrent(_ cluster: String, republish: Bool) async throws {
        try await self.base.setCurrent(cluster, republish: republish)
    }
}
