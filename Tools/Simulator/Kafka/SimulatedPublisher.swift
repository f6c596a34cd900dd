internal import Chance
internal import Messaging

/// A producer's client, bound to the connections it was made with.
final class SimulatedPublisher: @unchecked Sendable {
    private let kafka: SimulatedKafka
    private let process: SimulatedProcess
    private let connections: Int

    init(_ kafka: SimulatedKafka, _ process: SimulatedProcess) {
        self.kafka = kafka
        self.process = process
        self.connections = kafka.connections
    }

    var hasLostConnection: Bool { self.connections != self.kafka.connections }

    /// Sends in order. A record that was not delivered is followed by none that was handed over later.
    func publish(_ records: [OutboundRecord]) async throws -> [Bool] {
        var delivered: [Bool] = []
        for record in records {
            guard delivered.last != false, try await self.kafka.answers(self.process), !self.hasLostConnection else {
                // A silent broker may have the record.
                if delivered.last != false, self.kafka.isSilent, !self.hasLostConnection,
                    self.kafka.kernel.random.chance(1, in: 2)
                {
                    _ = self.kafka.cluster.append(record, at: self.kafka.kernel.milliseconds)
                }
                delivered.append(false)
                continue
            }
            switch self.kafka.faults.ofSend() {
            case .delivered:
                delivered.append(self.kafka.cluster.append(record, at: self.kafka.kernel.milliseconds) != nil)
            case .answerLost:
                _ = self.kafka.cluster.append(record, at: self.kafka.kernel.milliseconds)
                delivered.append(false)
            case .refused:
                delivered.append(false)
            }
        }
        return delivered
    }
}
