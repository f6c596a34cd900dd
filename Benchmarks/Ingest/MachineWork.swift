internal import LocalStack

/// Processor time that the servers with this program, and the whole machine, have used up to one moment.
struct MachineWork {
    let servers: Double
    let machine: Double
    let moment: ContinuousClock.Instant

    init(_ servers: BenchmarkServers) {
        self.servers =
            ProcFile.processorSecondsOfFamily(servers.postgres.process.pid)
            + (servers.kafka.process.flatMap { ProcFile.processorSeconds($0.pid) } ?? 0)
            + (ProcFile.processorSeconds(ProcFile.ownPID) ?? 0)
        self.machine = ProcFile.machineSeconds
        self.moment = .now
    }

    /// Number of processors that work outside the benchmark kept busy since `before`.
    ///
    /// - Parameter contender: processor seconds of the contender in that time.
    func others(since before: MachineWork, contender: Double) -> Double {
        let others = (self.machine - before.machine) - (self.servers - before.servers) - contender
        return max(0, others / (self.moment - before.moment).inSeconds)
    }
}

extension Duration {
    var inSeconds: Double { Double(self.components.seconds) + Double(self.components.attoseconds) / 1e18 }
}
