internal import Messaging
internal import Shared
internal import Testing

/// What a relay decides, answer by answer.
struct RelayMachineTests {
    private static let topics = RelayTopics(.programs, Topics(prefix: "t"))
    private static let facts = "t.programs"
    private static let intake = "t.in.programs"

    private static func words(_ action: RelayAction) -> String {
        switch action {
        case .takeLead: "take the lead"
        case .standBy: "stand by"
        case .askCluster: "ask the cluster"
        case .readPublished: "read what was published"
        case .askEmpty(let topics): "ask whether \(topics) are empty"
        case .setCurrent(let cluster, let republish): "set \(cluster)\(republish ? " and send again" : "")"
        case .readBatch(let epoch, let cluster): "read as \(epoch) on \(cluster)"
        case .publish(let entries): "publish \(entries.map(\.position))"
        case .mark(let mark, let epoch):
            "mark \(mark.positions) as \(epoch)\(mark.republishedOn.map { " on \($0)" } ?? "")"
        case .wait: "wait"
        case .leaveLead(let epoch): "leave \(epoch)"
        case .fail(let error): "fail: \(error)"
        case .stop: "stop"
        }
    }

    private static func batch(_ positions: [Int], isRepublished: Bool = false) -> RelayInput {
        .batch(
            OutboxBatch(
                positions.map {
                    OutboxEntry(
                        position: $0, record: OutboundRecord(topic: Self.facts, key: nil, headers: [], value: nil))
                }, isRepublished: isRepublished))
    }

    /// The decision on the cluster "new" after these topics were published to on `cluster`.
    private static func adopting(_ cluster: String?, _ published: Set<String>, empty: Set<String>) -> String {
        var machine = RelayMachine(topics: Self.topics)
        _ = machine.next(after: .lead(epoch: 3))
        _ = machine.next(after: .cluster("new"))
        let action = machine.next(after: .published(PublishedTopics(cluster: cluster, topics: published)))
        guard case .askEmpty = action else { return Self.words(action) }
        return Self.words(machine.next(after: .empty(empty)))
    }

    private static func leading() -> RelayMachine {
        var machine = RelayMachine(topics: Self.topics)
        _ = machine.next(after: .lead(epoch: 3))
        _ = machine.next(after: .cluster("new"))
        _ = machine.next(after: .published(PublishedTopics(cluster: nil, topics: [])))
        _ = machine.next(after: .empty([]))
        #expect(Self.words(machine.next(after: .adopted)) == "read as 3 on new")
        return machine
    }

    @Test func aLeadThatWasTakenWhileTheServiceStopsIsLeft() {
        var machine = RelayMachine(topics: Self.topics)
        let action = machine.next(after: .lead(epoch: 3), isStopping: true, hasLostConnection: false)
        #expect(Self.words(action) == "leave 3")
    }

    /// The reason why no broker answers is not hidden by the connection that broke meanwhile.
    @Test func aClusterThatDoesNotAnswerIsReportedAsSuch() {
        var machine = RelayMachine(topics: Self.topics)
        _ = machine.next(after: .lead(epoch: 3))
        let action = machine.next(after: .cluster(nil), isStopping: false, hasLostConnection: true)
        #expect(Self.words(action) == "fail: \(RelayFailure.brokerAway)")
    }

    @Test func aRelayStandsByWhileAnotherLeads() {
        var machine = RelayMachine(topics: Self.topics)
        #expect(Self.words(machine.start) == "take the lead")
        #expect(Self.words(machine.next(after: .lead(epoch: nil))) == "stand by")
        #expect(Self.words(machine.next(after: .waited)) == "take the lead")
        #expect(Self.words(machine.next(after: .lead(epoch: 3))) == "ask the cluster")
        #expect(Self.words(machine.next(after: .cluster(nil))) == "fail: \(RelayFailure.brokerAway)")
    }

    @Test(
        arguments: [
            // Nothing was ever published.
            (nil, [], [], "set new"),
            // The service's own facts are on the cluster, or are not.
            ("new", [facts], [], "read as 3 on new"), ("new", [facts], [facts], "set new and send again"),
            ("old", [facts], [facts], "set new and send again"),
            // Facts are on a cluster that was never published to: an operator has to decide what that means.
            ("old", [facts], [], "fail: \(RelayFailure.foreignCluster("new"))"),
            // Only events received by HTTP were sent.
            ("new", [intake], [], "set new"), ("new", [intake], [intake], "set new and send again"),
            ("old", [intake], [], "set new and send again"),
            // Only dead letters were sent, to topics that are not queried.
            ("old", [], [], "set new and send again"), ("new", [], [], "set new"),
        ] as [(String?, Set<String>, Set<String>, String)])
    func whatAClusterLacksIsSentAgain(
        _ cluster: String?, _ published: Set<String>, _ empty: Set<String>, _ action: String
    ) {
        #expect(Self.adopting(cluster, published, empty: empty) == action)
    }

    @Test func rowsBehindTheFirstUndeliveredOneAreNotMarked() {
        var machine = Self.leading()
        #expect(Self.words(machine.next(after: Self.batch([4, 7, 9]))) == "publish [4, 7, 9]")
        #expect(Self.words(machine.next(after: .delivered([true, false, true]))) == "mark [4] as 3")
        #expect(Self.words(machine.next(after: .marked)) == "fail: \(RelayFailure.notDelivered)")
    }

    @Test func aBatchThatWasSentElsewhereMovesTheProgressOfTheCluster() {
        var machine = Self.leading()
        _ = machine.next(after: Self.batch([4, 7], isRepublished: true))
        #expect(Self.words(machine.next(after: .delivered([true, true]))) == "mark [4, 7] as 3 on new")
        #expect(Self.words(machine.next(after: .marked)) == "read as 3 on new")
        #expect(Self.words(machine.next(after: Self.batch([]))) == "wait")
        #expect(Self.words(machine.next(after: .waited)) == "read as 3 on new")
    }

    @Test func aStopLeavesTheLeadAndABrokenConnectionFails() {
        var machine = Self.leading()
        let left = machine.next(after: .waited, isStopping: true, hasLostConnection: true)
        #expect(Self.words(left) == "leave 3")
        var other = Self.leading()
        let failed = other.next(after: .waited, isStopping: false, hasLostConnection: true)
        #expect(Self.words(failed) == "fail: \(RelayFailure.connectionLost)")
        var standby = RelayMachine(topics: Self.topics)
        let ended = standby.next(after: .lead(epoch: nil), isStopping: true, hasLostConnection: false)
        #expect(Self.words(ended) == "stop")
    }

    /// Records that were sent are marked before the relay ends.
    @Test func aBatchThatIsOnItsWayIsMarkedFirst() {
        var machine = Self.leading()
        let batch = machine.next(after: Self.batch([4]), isStopping: true, hasLostConnection: false)
        #expect(Self.words(batch) == "publish [4]")
        let mark = machine.next(after: .delivered([true]), isStopping: true, hasLostConnection: true)
        #expect(Self.words(mark) == "mark [4] as 3")
        #expect(Self.words(machine.next(after: .marked, isStopping: true, hasLostConnection: true)) == "leave 3")
    }
}

extension RelayMachine {
    /// Nothing interrupts the relay.
    fileprivate mutating func next(after input: RelayInput) -> RelayAction {
        self.next(after: input, isStopping: false, hasLostConnection: false)
    }
}
