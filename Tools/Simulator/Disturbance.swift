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
    case silenceKafka
    case freezeClients
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
        case .silenceKafka:
            self.kafka.isSilent = true
            self.later(500 + self.kernel.random.below(40_000)) { self.kafka.isSilent = false }
        case .freezeClients:
            // The client library of a process may sleep on when the wall clock is set back.
            guard !service.processes.isEmpty else { return }
            service.processes[self.kernel.random.below(service.processes.count)].freezeClients()
        case .breakConnections:
            self.kafka.breakConnections()
        case .replaceCluster:
            self.clusters += 1
            self.replaceCluster(by: "cluster \(self.clusters)")
        case .recreateTopic:
            if self.deletions.isEmpty {
                self.hasCreatedTopic = true
                self.emptyIntake()
            }
        case .deleteRecords:
            if !self.hasCreatedTopic { self.deleteRecords() }
        }
    }

    /// What lies unread on the old cluster is lost: nobody has read it within its retention.
    private func replaceCluster(by id: String) {
        let old = self.kafka.cluster.id
        self.delete { $0.cluster == old }
        self.kafka.replace(by: id)
    }

    /// A topic of a publisher is deleted and created again under the same name.
    private func emptyIntake() {
        let cluster = self.kafka.cluster
        let key = ClaimKey(SimulatedEvents.topics.intake(.programs) + ".office", 0)
        self.delete { $0.cluster == cluster.id && $0.partition == key }
        cluster.logs[key] = SimulatedLog()
        cluster.groups.values.forEach { $0.rebalance() }
    }

    /// Retention deletes the beginning of a partition.
    private func deleteRecords() {
        let cluster = self.kafka.cluster
        let key = ClaimKey(SimulatedEvents.topics.intake(.programs) + ".office", 0)
        guard let log = cluster.logs[key], log.end > log.first else { return }
        let end = log.first + 1 + Int64(self.kernel.random.below(Int(log.end - log.first)))
        let stored = Conservation(self.programs.postgres.tables)
        let unread = (log.first..<end).compactMap { offset -> (Int64, SimulatedEvents.Sample)? in
            guard case .some(.some(let record)) = log.entry(at: offset) else { return nil }
            return SimulatedEvents.all.first {
                $0.bytes == record.value && $0.event != nil && !stored.holds($0)
            }.map { (offset, $0) }
        }
        let rows = self.programs.postgres.tables.fence.filter {
            $0.key.cluster == cluster.id && $0.key.partition == key
        }
        let next = rows.max { $0.key.incarnation < $1.key.incarnation }?.value.nextOffset ?? 0
        self.deletions.append(
            .init(cluster: cluster.id, partition: key, end: end, unread: unread, next: next))
        self.delete { $0.cluster == cluster.id && $0.partition == key && $0.offset < end }
        cluster.logs[key]?.delete(before: end)
    }

    private func delete(_ isDeleted: (Ledger.Place) -> Bool) {
        let stored = Conservation(self.programs.postgres.tables)
        self.ledger.delete(isDeleted, unless: stored.holds)
    }
}
