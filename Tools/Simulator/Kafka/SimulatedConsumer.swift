internal import Chance
internal import Messaging

/// A consumer's client: a member of a group, with the offsets from which it reads.
final class SimulatedConsumer: @unchecked Sendable {
    private let kafka: SimulatedKafka
    private let process: SimulatedProcess
    private let group: String
    private let topics: [String]
    private(set) var lastPoll = 0
    /// Whether the client library is stuck: it reports nothing and sends no heartbeats.
    var isFrozen: Bool { self.process.frozenClients > self.client }
    /// The number of the client among those of its process.
    private let client: Int
    /// What the group has assigned and the client does not know yet.
    var assignment: [ClaimKey]?
    private var cluster: SimulatedCluster?
    private var offsets: [ClaimKey: Int64] = [:]
    /// Offsets at which the end of a partition was reported.
    private var ends: [ClaimKey: Int64] = [:]

    init(_ kafka: SimulatedKafka, group: String, topics: [String], _ process: SimulatedProcess) {
        self.kafka = kafka
        self.process = process
        process.clients += 1
        self.client = process.clients
        self.group = group
        self.topics = topics
        self.lastPoll = kafka.kernel.milliseconds
    }

    func clusterID() async throws -> String? {
        try await self.kafka.answers(self.process) ? self.kafka.cluster.id : nil
    }

    func assign(_ offsets: [ClaimKey: Int64?]) {
        self.offsets = [:]
        self.ends = [:]
        for (partition, offset) in offsets {
            self.offsets[partition] = offset ?? self.kafka.cluster.logs[partition]?.first ?? 0
        }
    }

    func watermarks(_ partition: ClaimKey) async throws -> Range<Int64> {
        guard try await self.kafka.answers(self.process), let log = self.kafka.cluster.logs[partition] else {
            throw MembershipEnded("no Kafka broker answers")
        }
        return log.first..<log.end
    }

    func close() { self.cluster?.groups[self.group]?.leave(self) }

    func poll(_ limit: Int) async throws -> [IntakeInput] {
        try await self.kafka.kernel.step(self.process)
        // What the client library has not fetched it cannot return; its heartbeats get through only with Kafka's answers.
        guard !self.isFrozen, !self.kafka.isSilent, !self.kafka.isDown else { return [] }
        self.lastPoll = self.kafka.kernel.milliseconds
        let inputs = self.membership()
        if !inputs.isEmpty { return inputs }
        return self.offsets.keys.sorted().flatMap { self.read($0, limit) }
    }

    /// Joins the group of the cluster that answers, and reports what the group has assigned.
    private func membership() -> [IntakeInput] {
        let current = self.kafka.cluster
        let group = current.groups[self.group] ?? SimulatedGroup(self.partitions(of: current))
        current.groups[self.group] = group
        group.expire(at: self.lastPoll)
        if self.cluster !== current || !group.contains(self) {
            self.cluster = current
            group.join(self)
        }
        guard let assignment = self.assignment else { return [] }
        self.assignment = nil
        self.offsets = [:]
        self.ends = [:]
        return [.revoked, .assigned(assignment)]
    }

    private func partitions(of cluster: SimulatedCluster) -> [ClaimKey] {
        cluster.logs.keys.filter { key in self.topics.contains { key.topic == $0 || key.topic.hasPrefix($0 + ".") } }
    }

    private func read(_ partition: ClaimKey, _ limit: Int) -> [IntakeInput] {
        guard var offset = self.offsets[partition], let log = self.kafka.cluster.logs[partition] else { return [] }
        guard offset >= log.first, offset <= log.end else {
            self.offsets[partition] = nil
            return [.outOfRange(partition, at: offset)]
        }
        var inputs: [IntakeInput] = []
        let most = 1 + self.kafka.kernel.random.below(limit)
        while inputs.count < most, let entry = log.entry(at: offset) {
            offset += 1
            if let record = entry { inputs.append(.record(record)) }
        }
        self.offsets[partition] = offset
        if offset == log.end, self.ends[partition] != offset {
            self.ends[partition] = offset
            inputs.append(.end(PartitionEnd(partition, offset)))
        }
        return inputs
    }
}
