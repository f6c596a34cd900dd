internal import Chance
internal import Messaging
internal import Shared

/// An outside system that publishes events, by Kafka and by HTTP, and records what was acknowledged.
struct PublisherTask {
    let service: SimulatedService
    let ledger: Ledger
    let samples: [SimulatedEvents.Sample]

    func run() async throws(Crashed) {
        let open = OpenRequests()
        for sample in self.samples {
            try await self.service.kernel.sleep(self.service.kernel.random.below(2500), nil)
            if sample.event != nil, self.service.kernel.random.chance(1, in: 3) {
                self.post(sample, open)
            } else {
                self.send(sample)
            }
        }
        while open.count > 0 { try await self.service.kernel.sleep(500, nil) }
    }

    /// Requests that are not answered yet.
    private final class OpenRequests: @unchecked Sendable {
        var count = 0
    }

    /// A record is acknowledged by lying on its topic.
    private func send(_ sample: SimulatedEvents.Sample) {
        let kafka = self.service.kafka
        guard !kafka.isDown, !kafka.isSilent else { return }
        let topic = SimulatedEvents.topics.intake(.programs)
        let isOwn = kafka.kernel.random.chance(1, in: 4)
        let key = kafka.kernel.random.chance(1, in: 3) ? nil : Array((sample.event?.key ?? "").utf8)
        let record = OutboundRecord(
            topic: isOwn ? topic + ".office" : topic, key: key, headers: [], value: sample.bytes)
        guard let (partition, offset) = kafka.cluster.append(record, at: kafka.kernel.milliseconds) else { return }
        self.ledger.send(sample, to: .init(cluster: kafka.cluster.id, partition: partition, offset: offset))
        // The end of a producer's transaction.
        if kafka.kernel.random.chance(1, in: 6) { kafka.cluster.logs[partition]?.append(nil) }
    }

    /// Posts an event, and perhaps others with it, beside the requests that are under way.
    private func post(_ sample: SimulatedEvents.Sample, _ open: OpenRequests) {
        let kernel = self.service.kernel
        guard !self.service.processes.isEmpty else { return }
        let ingest = self.service.ingest(of: kernel.random.pick(self.service.processes))
        let others = self.samples.filter { $0.event != nil }
        let batch = [sample] + (0..<kernel.random.below(3)).map { _ in kernel.random.pick(others) }
        open.count += 1
        kernel.spawn {
            if (try? await ingest.accept(batch.compactMap(\.event), trace: nil)) != nil {
                for sample in batch { self.ledger.accept(sample) }
            }
            open.count -= 1
        }
    }
}
