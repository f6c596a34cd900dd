internal import Messaging

/// Carries out what a `RelayMachine` decides, against simulated servers.
struct RelayTask {
    let service: SimulatedService
    let process: SimulatedProcess

    func run() async throws {
        while true {
            do {
                let connection = try await self.service.postgres.connectRelay(self.process)
                defer { connection.breakOff() }
                try await self.relay(self.service.seams(of: self.process).relay(connection))
            } catch is Crashed {
                throw Crashed()
            } catch {}
            try await self.service.kernel.sleep(500, self.process)
        }
    }

    private func relay(_ store: any RelayStore) async throws {
        var machine = RelayMachine(topics: self.service.relayTopics)
        var publisher: SimulatedPublisher?
        var action = machine.start
        while true {
            let input = try await self.perform(action, store, &publisher)
            action = machine.next(
                after: input, isStopping: false, hasLostConnection: publisher?.hasLostConnection == true)
        }
    }

    /// A record whose topic does not exist goes to the area's.
    private func addressed(_ record: OutboundRecord) -> OutboundRecord {
        guard SimulatedEvents.partitions[record.topic] == nil,
            let fallback = self.service.relayTopics.fallback(for: record)
        else { return record }
        return record.sent(to: fallback)
    }

    private func perform(
        _ action: RelayAction, _ store: any RelayStore, _ publisher: inout SimulatedPublisher?
    ) async throws -> RelayInput {
        let owner = self.process.name
        let kafka = self.service.kafka
        switch action {
        case .takeLead: return .lead(epoch: try await store.takeLead(owner))
        case .standBy:
            try await self.service.kernel.sleep(3000, self.process)
            return .waited
        case .askCluster:
            publisher = SimulatedPublisher(kafka, self.process)
            return .cluster(try await kafka.answers(self.process) ? kafka.cluster.id : nil)
        case .readPublished:
            let topics = self.service.relayTopics
            return .published(try await store.published(among: [topics.facts] + topics.intakes))
        case .askEmpty(let topics):
            guard try await kafka.answers(self.process) else { throw RelayFailure.brokerAway }
            return .empty(Set(topics.filter { kafka.cluster.isEmpty($0) }))
        case .setCurrent(let cluster, let republish):
            try await store.setCurrent(cluster, republish: republish)
            return .adopted
        case .readBatch(let epoch, let cluster):
            return .batch(try await store.nextBatch(owner, epoch: epoch, cluster: cluster))
        case .publish(let entries):
            guard let publisher else { throw RelayFailure.connectionLost }
            return .delivered(try await publisher.publish(entries.map { self.addressed($0.record) }))
        case .mark(let mark, let epoch):
            try await store.mark(mark, owner, epoch: epoch)
            return .marked
        case .wait:
            try await self.service.kernel.sleep(400, self.process)
            return .waited
        case .fail(let error): throw error
        case .leaveLead, .stop: throw RelayFailure.connectionLost
        }
    }
}
