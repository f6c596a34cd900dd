internal import Chance
internal import Messaging
package import PlantedBugs
internal import Shared

/// One run from a seed: two services over a simulated Kafka and PostgreSQL, events that are published, and what goes wrong
/// meanwhile. Then everything is healed, comes to rest, and is judged.
package final class Simulation: @unchecked Sendable {
    let kernel: Kernel
    let kafka: SimulatedKafka
    let programs: SimulatedService
    let reports: SimulatedService
    let ledger = Ledger()
    var clusters = 1
    /// A topic that is created again is recognised by the last record that was read. After a gap there is none, and retention
    /// may delete it from the new topic before it is compared. So a run does one or the other.
    var hasCreatedTopic = false
    var deletions: [GapCheck.Deletion] = []
    private let faults: Faults
    private var isPublishing = true
    /// Is given a line for everything that is done to processes and servers.
    var trace: (@Sendable (String) -> Void)?

    /// Virtual milliseconds that everything has to come to rest in, once it is healed.
    private static let rest = 300_000
    /// How long nothing may be left to do: longer than a statement may stay silent, a session may last, and a sweep may take.
    private static let quiet = 40_000
    /// Steps after which a run is given up.
    private static let most = 200_000

    var services: [SimulatedService] { [self.programs, self.reports] }

    /// - Parameter bug: planted in both services.
    package init(seed: UInt64, decoder: RecordDecoder, bug: PlantedBug? = nil) {
        self.kernel = Kernel(seed: seed)
        self.faults = Faults(self.kernel)
        self.kafka = SimulatedKafka(self.kernel, self.faults, partitions: SimulatedEvents.partitions)
        self.programs = SimulatedService(.programs, self.kernel, self.kafka, self.faults, decoder, bug: bug)
        self.reports = SimulatedService(
            .reports, self.kernel, self.kafka, self.faults, decoder, bug: bug, readsFacts: true)
    }

    package func run() -> SimulationOutcome {
        for _ in 0...self.kernel.random.below(2) { self.programs.startProcess() }
        self.reports.startProcess()
        let samples = SimulatedEvents.draw(6 + self.kernel.random.below(10), &self.kernel.random)
        let publisher = PublisherTask(service: self.programs, ledger: self.ledger, samples: samples)
        self.kernel.spawn {
            try? await publisher.run()
            self.isPublishing = false
        }
        self.disturbPublishing()
        self.heal()
        let rests = self.comesToRest()
        if !rests { self.traceUnrest() }
        let held = Conservation(self.programs.postgres.tables)
        for sample in self.ledger.samples where !held.holds(sample) {
            self.trace?("missing: \(sample.name), \(self.ledger.origin(of: sample))")
        }
        let findings = SimulationInvariants(simulation: self).findings(rests: rests)
        self.end()
        return SimulationOutcome(findings: findings, steps: self.kernel.steps, digest: self.kernel.digest)
    }

    /// How many disturbances a run has at most.
    private static let disturbances = 8

    private func disturbPublishing() {
        var left = self.kernel.random.below(Self.disturbances + 1)
        self.faults.areOn = left > 0
        var next = self.kernel.random.below(3000)
        while self.isPublishing, self.kernel.steps < Self.most, self.kernel.advance() {
            guard left > 0, self.kernel.milliseconds >= next else { continue }
            left -= 1
            next = self.kernel.milliseconds + self.kernel.random.below(8000)
            let disturbance = self.kernel.random.pick(Disturbance.allCases)
            self.trace?("\(self.kernel.milliseconds) ms: \(disturbance)")
            self.disturb(disturbance)
        }
    }

    /// Does something after some time.
    func later(_ milliseconds: Int, _ body: @escaping @Sendable () -> Void) {
        self.kernel.spawn {
            try? await self.kernel.sleep(milliseconds, nil)
            body()
        }
    }

    /// No further faults; servers run, and each service has a process at least.
    private func heal() {
        self.faults.areOn = false
        self.kafka.isDown = false
        self.kafka.isSilent = false
        for service in self.services {
            service.postgres.isDown = false
            for process in service.processes { process.resume() }
            if service.processes.isEmpty { service.startProcess() }
        }
    }

    private func comesToRest() -> Bool {
        let latest = self.kernel.milliseconds + Self.rest
        var since: Int?
        while self.kernel.milliseconds < latest, self.kernel.steps < Self.most, self.kernel.advance() {
            guard self.kernel.steps % 16 == 0 else { continue }
            since = self.isAtRest ? since ?? self.kernel.milliseconds : nil
            if let since, self.kernel.milliseconds - since > Self.quiet { return true }
        }
        return false
    }

    private func traceUnrest() {
        guard let trace else { return }
        for service in self.services {
            let tables = service.postgres.tables
            trace(
                "\(service.area.rawValue): idle \(service.postgres.isIdle), \(tables.jobs.count) jobs, \(tables.outbox.count { !$0.isPublished }) rows unsent, republished \(self.isRepublished(tables)), processes \(service.processes.map { "\($0.name) \($0.isPaused)" }), leader \(tables.leader.owner)"
            )
            for (key, row) in tables.fence.sorted(by: { $0.key.partition < $1.key.partition }) {
                trace(
                    "  \(key.cluster) \(key.partition.topic)/\(key.partition.partition) \(key.incarnation): \(row.owner) \(row.epoch) at \(row.nextOffset) of \(self.kafka.cluster.logs[key.partition]?.end ?? -1)"
                )
            }
        }
    }

    private var isAtRest: Bool {
        self.services.allSatisfy { service in
            let tables = service.postgres.tables
            return tables.jobs.isEmpty && tables.outbox.allSatisfy(\.isPublished)
                && self.isRepublished(tables) && self.isRead(service)
        }
    }

    private func isRepublished(_ tables: Tables) -> Bool {
        guard !tables.outbox.isEmpty else { return true }
        guard tables.currentCluster == self.kafka.cluster.id else { return false }
        let progress = tables.republishing[self.kafka.cluster.id]
        return progress.map { $0.done >= $0.until } ?? true
    }

    private func isRead(_ service: SimulatedService) -> Bool {
        self.kafka.cluster.logs.allSatisfy { key, log in
            let isRead = service.topicsToRead.contains { key.topic == $0 || key.topic.hasPrefix($0 + ".") }
            guard isRead, log.end > 0 else { return true }
            let rows = service.postgres.tables.fence.filter {
                $0.key.cluster == self.kafka.cluster.id && $0.key.partition == key
            }
            guard let latest = rows.max(by: { $0.key.incarnation < $1.key.incarnation }) else { return false }
            return latest.value.nextOffset == log.end
        }
    }

    /// Ends every task, so that nothing of the run is left.
    private func end() {
        for service in self.services { service.close() }
        while self.kernel.advance() {}
        // The leader's row refers to its connection, and that to the server.
        for service in self.services { service.postgres.tables = Tables() }
    }
}
