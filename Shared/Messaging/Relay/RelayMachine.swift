/// Decides what a relay does: takes the lead, finds out what the cluster has, sends the outbox in order, and marks a row
/// only after the broker has confirmed it. Carries nothing out: it gives one action at a time and is given its answer.
package struct RelayMachine {
    private enum Phase {
        case standby
        case joining
        case adopting(PublishedTopics)
        case leading
    }

    private let topics: RelayTopics
    private var phase = Phase.standby
    private var epoch = 0
    private var cluster = ""
    private var batch = OutboxBatch([], isRepublished: false)
    /// Whether the broker has not confirmed the whole batch.
    private var hasUndelivered = false

    package init(topics: RelayTopics) { self.topics = topics }

    package var start: RelayAction { .takeLead }

    /// Whether nothing is on its way that has to be marked.
    package private(set) var isBetweenBatches = true

    /// - Returns: what to do next.
    package mutating func next(after input: RelayInput) -> RelayAction {
        switch (self.phase, input) {
        case (.standby, .stop): return .stop
        case (_, .stop): return .leaveLead(epoch: self.epoch)
        case (_, .connectionLost): return .fail(RelayFailure.connectionLost)
        case (.standby, .lead(let epoch)):
            guard let epoch else { return .standBy }
            self.epoch = epoch
            self.phase = .joining
            return .askCluster
        case (.standby, _): return .takeLead
        case (.joining, .cluster(let cluster)):
            guard let cluster else { return .fail(RelayFailure.brokerAway) }
            self.cluster = cluster
            return .readPublished
        case (.joining, .published(let published)):
            return self.adopt(published)
        case (.adopting(let published), .empty(let empty)):
            return self.adopt(published, empty: empty)
        case (.adopting, .adopted):
            self.phase = .leading
            return self.readBatch
        case (.leading, .batch(let batch)):
            self.batch = batch
            self.isBetweenBatches = batch.entries.isEmpty
            return batch.entries.isEmpty ? .wait : .publish(batch.entries)
        case (.leading, .delivered(let delivered)):
            return self.mark(delivered)
        case (.leading, .marked):
            self.isBetweenBatches = true
            return self.hasUndelivered ? .fail(RelayFailure.notDelivered) : self.readBatch
        case (.leading, .waited): return self.readBatch
        default: preconditionFailure("\(input) is no answer in phase \(self.phase)")
        }
    }

    private var readBatch: RelayAction { .readBatch(epoch: self.epoch, cluster: self.cluster) }

    private mutating func adopt(_ published: PublishedTopics) -> RelayAction {
        self.phase = .adopting(published)
        let own = self.topics.facts
        return .askEmpty(published.topics.contains(own) ? [own] : published.topics.sorted())
    }

    /// Decides whether the cluster has what was marked as published.
    private mutating func adopt(_ published: PublishedTopics, empty: Set<String>) -> RelayAction {
        let cluster = self.cluster
        let isKnown = published.cluster == cluster
        guard published.topics.contains(self.topics.facts) else {
            // No topic of its own shows what the cluster has had, and others write to the intake topics too. Consumers ignore
            // duplicates, so events that came by HTTP are sent again when in doubt; dead letters to every other cluster.
            let isAnother = published.cluster != nil && !isKnown
            return .setCurrent(cluster: cluster, republish: isAnother || !empty.isEmpty)
        }
        // An embedded broker may come back under the same id with nothing in it.
        if !empty.isEmpty { return .setCurrent(cluster: cluster, republish: true) }
        if !isKnown { return .fail(RelayFailure.foreignCluster(cluster)) }
        self.phase = .leading
        return self.readBatch
    }

    /// In order: the rows behind the first undelivered one are sent again after it.
    private mutating func mark(_ delivered: [Bool]) -> RelayAction {
        let done = zip(self.batch.entries, delivered).prefix { $0.1 }.map(\.0.position)
        self.hasUndelivered = done.count < self.batch.entries.count
        return .mark(
            OutboxMark(done, republishedOn: self.batch.isRepublished ? self.cluster : nil), epoch: self.epoch)
    }
}
