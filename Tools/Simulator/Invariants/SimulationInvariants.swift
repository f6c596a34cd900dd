internal import Messaging
internal import Shared

/// What must hold after a run: I1 to I7, as the fault harness has them.
struct SimulationInvariants {
    let simulation: Simulation

    func findings(rests: Bool) -> [String] {
        let tables = self.simulation.programs.postgres.tables
        let services = self.simulation.services
        let cluster = self.simulation.kafka.cluster
        var findings = services.flatMap(\.postgres.findings)
        if !rests { findings.append("I7: the system does not come to rest") }
        let conservation = Conservation(tables)
        findings += conservation.findings(self.simulation.ledger)
        findings += services.flatMap { StateCheck($0).findings }
        // A system that is not at rest has not sent or read everything either.
        guard rests else { return findings }
        findings += services.flatMap { OutboxCheck($0, on: cluster).findings }
        findings += GapCheck(deletions: self.simulation.deletions).findings(
            tables.gaps, on: cluster.id, isStored: conservation.holds)
        return findings + self.consumer
    }

    /// I5: what is applied is known to its consumer.
    private var consumer: [String] {
        let heard = Set(self.simulation.reports.postgres.tables.inbox.values.map(\.arrival.event.envelope.cause))
        return self.simulation.programs.postgres.tables.inbox.sorted { $0.key < $1.key }.compactMap { ref, row in
            guard !row.isWaiting, !heard.contains(ref) else { return nil }
            return "I5: \(ref.id) was applied, and its consumer does not know it"
        }
    }
}
