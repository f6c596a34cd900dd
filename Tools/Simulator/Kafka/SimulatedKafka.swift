internal import Messaging

/// The brokers that answer at an address, which may be those of another cluster later.
final class SimulatedKafka: @unchecked Sendable {
    let kernel: Kernel
    let faults: Faults
    private(set) var cluster: SimulatedCluster
    /// Whether no broker answers.
    var isDown = false
    /// Whether connections stay open and nothing is answered.
    var isSilent = false
    /// How often every connection has broken.
    private(set) var connections = 0

    init(_ kernel: Kernel, _ faults: Faults, partitions: [String: Int]) {
        self.kernel = kernel
        self.faults = faults
        self.cluster = SimulatedCluster("cluster 1", partitions)
    }

    /// Replaces the brokers by empty ones.
    ///
    /// - Parameter id: an embedded broker may come back under the same id.
    func replace(by id: String) {
        self.cluster = SimulatedCluster(id, self.cluster.partitions)
        self.connections += 1
    }

    func breakConnections() { self.connections += 1 }

    /// How long a client waits for the answer to a request.
    private static let requestTimeout = 10_000

    /// Waits until a request is answered, which may take some time.
    ///
    /// - Returns: false when no broker answers in time.
    func answers(_ process: SimulatedProcess) async throws(Crashed) -> Bool {
        try await self.kernel.step(process)
        let delay = self.faults.ofKafka()
        if delay > 0 { try await self.kernel.sleep(delay, process) }
        let latest = self.kernel.milliseconds + Self.requestTimeout
        while self.isSilent, self.kernel.milliseconds < latest { try await self.kernel.sleep(500, process) }
        return !self.isSilent && !self.isDown
    }
}
