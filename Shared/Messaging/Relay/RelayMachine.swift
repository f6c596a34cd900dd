/// Decides what a relay does: takes the lead, finds out what the cluster has, sends the outbox in order, and marks a
/// row only after the broker has confirmed it. It performs no actions: it returns one action at a time and receives its
/// result.
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

    /// Whether a batch is on its way that has to be marked.
    private var isSending = false

    /// A stop or a broken connection counts between batches: records that were sent are marked first. Before anything is sent
    /// over a new connection, the relay asks again which cluster answers and whether it has what was sent.
    ///
    /// - Returns: what to do next.
    package mutating func next(
        after input: RelayInput, isStopping: Bool, hasLostConnection: Bool
    ) -> RelayAction {
        let action = self.next(after: input)
        switch action {
        case .fail, .leaveLead, .stop: return action
        default: break
        }
        if self.isSending { return action }
        if isStopping { return self.stop }
        return hasLostConnection ? .fail(RelayFailure.connectionLost) : action
    }

    private var stop: RelayAction {
        if case .standby = self.phase { .stop } else { .leaveLead(epoch: self.epoch) }
    }

    /// - Returns: what to do next.
    private mutating func next(after input: RelayInput) -> RelayAction {
        switch (self.phase, input) {
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
            self.isSending = !batch.entries.isEmpty
            return batch.entries.isEmpty ? .wait : .publish(batch.entries)
        case (.leading, .delivered(let delivered)):
            return self.mark(delivered)
        case (.leading, .marked):
            self.isSending = false
            return self.hasUndelivered ? .fail(RelayFailure.notDelivered) : self.readBatch
        case (.leading, .waited): return self.readBatch
        default: preconditionFailure("the input is no answer to the last action")
        }
    }

    private var readBatch: RelayAction { .readBatch(epoch: self.epoch, cluster: self.cluster) }

    private mutating func adopt(_ published: PublishedTopics) -> RelayAction {
        self.phase = .adopting(published)
        if published.topics.contains(self.topics.facts) { return .askEmpty([self.topics.facts]) }
        // No topic of its own shows what another cluster has: it is sent everything. Consumers ignore duplicates.
        if published.cluster != nil, !self.isKnown(published) { return self.sendAgain }
        return .askEmpty(published.topics.sorted())
    }

    private func isKnown(_ published: PublishedTopics) -> Bool { published.cluster == self.cluster }

    private var sendAgain: RelayAction { .setCurrent(cluster: self.cluster, republish: true) }

    /// Decides whether the cluster has what was marked as published.
    private mutating func adopt(_ published: PublishedTopics, empty: Set<String>) -> RelayAction {
        // An embedded broker may come back under the same id with nothing in it.
        if !empty.isEmpty { return self.sendAgain }
        guard published.topics.contains(self.topics.facts) else {
            return .setCurrent(cluster: self.cluster, republish: false)
        }
        guard self.isKnown(published) else { return .fail(RelayFailure.foreignCluster(self.cluster)) }
        self.phase = .leading
        return self.readBatch
    }

    /// Marks rows in order: the rows after the first undelivered one are sent again after it.
    private mutating func mark(_ delivered: [Bool]) -> RelayAction {
        let done = zip(self.batch.entries, delivered).prefix { $0.1 }.map(\.0.position)
        self.hasUndelivered = done.count < self.batch.entries.count
        return .mark(
            OutboxMark(done, republishedOn: self.batch.isRepublished ? self.cluster : nil), epoch: self.epoch)
    }
}
