internal import Chance
internal import Messaging
internal import Shared

/// What is done to processes and servers while events are published.
enum Disturbance: CaseIterable {
    case endProcess
    case startProcess
    case pauseProcess
    case restartPostgres
    case stopKafka
    case breakConnections
    case replaceCluster
    case recreateTopic
    case deleteRecords
}

extension Simulation {
    func disturb(_ disturbance: Disturbance) {
        let service = self.services[self.kernel.random.below(self.services.count)]
        switch disturbance {
        case .endProcess:
            guard !service.processes.isEmpty else { return }
            service.end(service.processes[self.kernel.random.below(service.processes.count)])
            self.later(500 + self.kernel.random.below(15_000)) { service.startProcess() }
        case .startProcess:
            if service.processes.count < 3 { service.startProcess() }
        case .pauseProcess:
            guard !service.processes.isEmpty else { return }
            let process = service.processes[self.kernel.random.below(service.processes.count)]
            process.pause()
            self.later(500 + self.kernel.random.below(40_000)) { process.resume() }
        case .restartPostgres:
            service.postgres.isDown = true
            service.postgres.breakConnections()
            self.later(self.kernel.random.below(15_000)) { service.postgres.isDown = false }
        case .stopKafka:
            self.kafka.isDown = true
            self.kafka.breakConnections()
            self.later(self.kernel.random.below(15_000)) { self.kafka.isDown = false }
        case .breakConnections:
            self.kafka.breakConnections()
        case .replaceCluster:
            self.clusters += 1
            self.replaceCluster(by: "cluster \(self.clusters)")
        case .recreateTopic:
            if !self.hasDeletedRecords { self.emptyIntake() }
        case .deleteRecords:
            self.hasDeletedRecords = true
            self.deleteRecords()
        }
    }

    /// What lies unread on the old cluster is lost: nobody has read it within its retention.
    private func replaceCluster(by id: String) {
        for (key, log) in self.kafka.cluster.logs where self.isIntake(key) { self.excuse(log.records) }
        self.kafka.replace(by: id)
    }

    /// A topic of a publisher is deleted and created again under the same name.
    private func emptyIntake() {
        let key = ClaimKey(SimulatedEvents.topics.intake(.programs) + ".office", 0)
        guard let log = self.kafka.cluster.logs[key] else { return }
        self.excuse(log.records)
        self.kafka.cluster.logs[key] = SimulatedLog()
        self.kafka.cluster.groups.values.forEach { $0.rebalance() }
    }

    /// Retention deletes the beginning of a partition.
    private func deleteRecords() {
        let key = ClaimKey(SimulatedEvents.topics.intake(.programs) + ".office", 0)
        guard let log = self.kafka.cluster.logs[key], log.end > log.first else { return }
        let offset = log.first + 1 + Int64(self.kernel.random.below(Int(log.end - log.first)))
        self.excuse(self.kafka.cluster.logs[key]?.delete(before: offset) ?? [])
    }

    private func isIntake(_ key: ClaimKey) -> Bool { key.topic.hasPrefix(SimulatedEvents.topics.intake(.programs)) }

    /// Records that are deleted before they were read need not be found; those that are stored must stay.
    private func excuse(_ records: [InboundRecord]) {
        let tables = self.programs.postgres.tables
        for record in records {
            guard let sample = SimulatedEvents.all.first(where: { $0.bytes == record.value }) else { continue }
            let isStored =
                sample.ref.map { tables.inbox[$0] != nil }
                ?? tables.deadLetters.values.contains { $0.value == record.value }
            if !isStored { self.ledger.excuse(sample) }
        }
    }
}
