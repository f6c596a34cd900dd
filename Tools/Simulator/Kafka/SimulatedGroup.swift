internal import Messaging

/// A consumer group: shares the partitions out among the members that are heard of.
///
/// Members learn of it one after the other, when they poll: an earlier owner may go on while the next one has begun, as after
/// an expired session.
final class SimulatedGroup: @unchecked Sendable {
    private let partitions: [ClaimKey]
    private var members: [SimulatedConsumer] = []

    /// Milliseconds without a poll after which a member is dropped.
    static let sessionTimeout = 10_000

    init(_ partitions: [ClaimKey]) { self.partitions = partitions.sorted() }

    func contains(_ member: SimulatedConsumer) -> Bool { self.members.contains { $0 === member } }

    func join(_ member: SimulatedConsumer) {
        self.members.append(member)
        self.rebalance()
    }

    func leave(_ member: SimulatedConsumer) {
        guard self.contains(member) else { return }
        self.members.removeAll { $0 === member }
        self.rebalance()
    }

    func expire(at milliseconds: Int) {
        let count = self.members.count
        self.members.removeAll { milliseconds - $0.lastPoll > Self.sessionTimeout }
        if self.members.count != count { self.rebalance() }
    }

    func rebalance() {
        for (index, member) in self.members.enumerated() {
            let own = self.partitions.indices.filter { $0 % self.members.count == index }
            member.assignment = own.map { self.partitions[$0] }
        }
    }
}
