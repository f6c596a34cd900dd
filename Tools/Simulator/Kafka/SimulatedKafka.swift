internal import Messaging

/// The brokers that answer at an address, which may be those of another cluster later.
final class SimulatedKafka: @unchecked Sendable {
    let kernel: Kernel
    let faults: Faults
    private(set) var cluster: SimulatedCluster
    /// Whether no broker answers.
    var isDown = false
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
}
