/// Decides what one member of a consumer group does, from joining to leaving. It performs no actions and has no clock,
/// so that every order of inputs can be tested.
///
/// Every assignment and revocation begins a generation; results of an older generation are not used.
package struct IntakeMachine {
    /// How long the client library may report nothing before it is replaced. It normally reports every two seconds, but
    /// librdkafka waits by the wall clock and may keep sleeping when that clock is set back.
    package static let silence: Duration = .seconds(20)
    /// How long after an assignment the last read records of all partitions are waited for once one partition has to be
    /// repaired.
    package static let verification: Duration = .seconds(2)

    private enum Phase {
        case reading
        /// Partitions have to be repaired; the batches that have begun finish first.
        case draining
        case repairing
        case left
    }

    private var phase = Phase.reading
    private var cursors = IntakeCursors([])
    private var lanes: IntakeLanes
    /// The latest assignment or revocation.
    package private(set) var generation = 0
    private var assignedAt: Duration
    private var heardAt: Duration

    /// - Parameter now: the time of a monotonic clock.
    package init(lanes: Int, batchSize: Int, at now: Duration) {
        self.lanes = IntakeLanes(count: lanes, batchSize: batchSize)
        self.assignedAt = now
        self.heardAt = now
    }

    /// Whether more may be read.
    package var hasRoom: Bool { self.lanes.hasRoom }

    package mutating func handle(_ input: IntakeInput, at now: Duration) -> [IntakeAction] {
        if case .left = self.phase { return [] }
        switch input {
        case .assigned(let partitions):
            self.beginGeneration()
            return [.takeOver(partitions, generation: self.generation)]
        case .revoked:
            self.beginGeneration()
            return []
        case .takenOver(let generation, let result):
            guard generation == self.generation else { return [] }
            return self.takenOver(result, at: now)
        case .record(let record):
            if case .reading = self.phase, self.cursors.accepts(record) { self.lanes.add(record) }
            return []
        case .end(let end):
            if case .reading = self.phase, self.cursors.end(end.partition) { self.lanes.add(end) }
            return []
        case .outOfRange(let partition, let offset):
            self.cursors.outOfRange(partition, at: offset)
            return []
        case .polled:
            guard now - self.heardAt < Self.silence else {
                return self.leave(
                    MembershipEnded("the Kafka client no longer responds; it is replaced"))
            }
            return self.goOn(at: now)
        case .paused:
            // A client that is not polled reports nothing.
            self.heardAt = now
            return self.goOn(at: now)
        case .statistics:
            self.heardAt = now
            return []
        case .stored(let lane, let generation, let claims, let failure):
            self.lanes.ended(lane)
            guard generation == self.generation else { return self.goOn(at: now) }
            self.cursors.moved(claims)
            if let failure { return self.leave(failure) }
            return self.goOn(at: now)
        case .repaired(let failure):
            return self.leave(
                failure ?? MembershipEnded("partitions were corrected; the member joins the group again"))
        }
    }

    private mutating func beginGeneration() {
        self.generation += 1
        self.cursors = IntakeCursors([])
        self.lanes.drop()
        self.phase = .reading
    }

    private mutating func takenOver(
        _ result: Result<[PartitionClaim], any Error>, at now: Duration
    ) -> [IntakeAction] {
        switch result {
        case .success(let claims):
            self.cursors = IntakeCursors(claims)
            self.assignedAt = now
            return [.assign(self.cursors.offsets)]
        case .failure(let error):
            return self.leave(error)
        }
    }

    /// Repairs partitions when it is time to do so, otherwise begins the waiting batches.
    private mutating func goOn(at now: Duration) -> [IntakeAction] {
        if case .reading = self.phase, !self.cursors.troubles.isEmpty,
            !self.cursors.isVerifying || now - self.assignedAt > Self.verification
        {
            self.phase = .draining
        }
        switch self.phase {
        case .reading:
            return self.lanes.start(self.cursors.claims).map { lane, batch, claims in
                .store(batch, claims: claims, lane: lane, generation: self.generation)
            }
        case .draining where self.lanes.isIdle:
            self.phase = .repairing
            return [.repair(self.repairs)]
        case .draining, .repairing, .left:
            return []
        }
    }

    /// librdkafka may abort the process when an assignment is replaced before the previous one has stopped
    /// (confluentinc/librdkafka#5573; seen when a broker was replaced). So partitions are repaired in PostgreSQL alone,
    /// and the member then leaves and takes them over again.
    private var repairs: [PartitionRepair] {
        self.cursors.troubles.sorted { $0.key < $1.key }.compactMap { key, trouble in
            self.cursors.claims[key].map { PartitionRepair($0, trouble) }
        }
    }

    private mutating func leave(_ error: any Error) -> [IntakeAction] {
        self.phase = .left
        return [.leave(error)]
    }
}
