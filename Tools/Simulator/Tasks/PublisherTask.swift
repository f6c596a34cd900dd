internal import Chance
internal import Messaging
internal import Shared

/// An outside system that publishes events, by Kafka and by HTTP, and records what was acknowledged.
struct PublisherTask {
    let service: SimulatedService
    let ledger: Ledger
    let samples: [SimulatedEvents.Sample]

    func run() async throws(Crashed) {
        for sample in self.samples {
            try await self.service.kernel.sleep(self.service.kernel.random.below(2500), nil)
            if let event = sample.event, self.service.kernel.random.chance(1, in: 3) {
                try await self.post(event, sample)
            } else {
                self.send(sample)
            }
        }
    }

    /// A record is acknowledged by lying on its topic.
    private func send(_ sample: SimulatedEvents.Sample) {
        let kafka = self.service.kafka
        guard !kafka.isDown else { return }
        let topic = SimulatedEvents.topics.intake(.programs)
        let isOwn = kafka.kernel.random.chance(1, in: 4)
        let key = kafka.kernel.random.chance(1, in: 3) ? nil : Array((sample.event?.key ?? "").utf8)
        let record = OutboundRecord(
            topic: isOwn ? topic + ".office" : topic, key: key, headers: [], value: sample.bytes)
        if let (partition, _) = kafka.cluster.append(record, at: kafka.kernel.milliseconds) {
            self.ledger.send(sample)
            // The end of a producer's transaction.
            if kafka.kernel.random.chance(1, in: 6) { kafka.cluster.logs[partition]?.append(nil) }
        }
    }

    private func post(_ event: Event, _ sample: SimulatedEvents.Sample) async throws(Crashed) {
        guard !self.service.processes.isEmpty else { return }
        let process = self.service.processes[self.service.kernel.random.below(self.service.processes.count)]
        let ingest = self.service.ingest(of: process)
        let outcome = try? await ingest.accept([event], trace: nil)
        if outcome != nil { self.ledger.accept(event.ref) }
    }
}
