internal import Chance
internal import FaultyNetwork
internal import Kafka
internal import LocalStack
internal import Postgres

/// Members that go on after others have taken over their partitions.
extension Injector {
    /// The epoch of each partition that a service reads. A partition of another cluster is a different partition.
    func epochs(_ service: String) async throws -> [String] {
        try await self.stack.texts(
            service,
            """
            select distinct on (topic, partition) concat_ws(' ', cluster, topic, partition, incarnation, epoch)
            from consumer_partition
            where cluster = (select cluster from consumer_partition order by updated_at desc limit 1)
            order by topic, partition, incarnation desc
            """)
    }

    /// The current epochs that this member itself has taken, identified by its own database connection.
    func epochs(ownedBy member: Instance) async throws -> [String] {
        let written = try await self.stack.texts(
            member.service,
            """
            select concat_ws(' ', cluster, topic, partition, incarnation, epoch)
            from consumer_partition join pg_stat_activity on pid = backend_pid
            where application_name = \(member.name)
            """)
        let current = Set(try await self.epochs(member.service))
        return written.filter { current.contains($0) }
    }

    /// Whether other members take over these partitions.
    func isTakenOver(_ service: String, since before: [String], within limit: Duration) async throws -> Bool {
        try await self.wait(limit) {
            let now = try await self.epochs(service)
            return !now.isEmpty && Set(now).isDisjoint(with: before)
        }
    }

    mutating func stopMember() async throws -> Bool {
        let zombie = self.either(self.generator.pick(["programs-registry", "indicators"]))
        var owned: [String] = []
        let ownsSome = try await self.wait(.seconds(6)) {
            owned = try await self.epochs(ownedBy: zombie)
            return !owned.isEmpty
        }
        // A member without partitions leaves nothing to take over.
        guard ownsSome else { return false }
        zombie.process?.signal(ChildProcess.suspend)
        let stopped = ContinuousClock.now
        // The session time-out is six seconds, and the take-over needs a little more; but after a fault of broker or
        // database the group itself may need half a minute to form again.
        if try await !self.isTakenOver(zombie.service, since: owned, within: .seconds(60)) {
            let waited = ContinuousClock.now - stopped
            self.findings.append(
                "I7: the partitions of \(zombie.name), which was stopped, were not taken over within \(waited)")
        }
        try await self.pause(0...2000)
        zombie.process?.signal(ChildProcess.resume)
        return true
    }

    mutating func stopInCopy() async throws -> Bool {
        let zombie = self.either("indicators")
        let fencedBefore = Self.count("\"fenced", in: zombie.log)
        zombie.databaseProxy.arm(
            .init(pattern: Array("copy inbox_stage from".utf8), direction: .toServer, action: .holdAfter))
        guard try await self.wait(.seconds(6), until: { zombie.databaseProxy.hasFired }) else {
            zombie.heal()
            return false
        }
        let before = try await self.epochs("indicators")
        zombie.process?.signal(ChildProcess.suspend)
        let stopped = ContinuousClock.now
        // Its backend holds locks on the rows of its partitions; the member that takes over waits a second for them and
        // then terminates the backend. Since it was working, every partition must be taken over soon after the session
        // time-out of six seconds.
        if try await !self.isTakenOver("indicators", since: before, within: .seconds(20)) {
            self.findings.append(
                "I7: the partitions of a member that stopped inside a COPY were not taken over within \(ContinuousClock.now - stopped)"
            )
        }
        zombie.heal()
        zombie.process?.signal(ChildProcess.resume)
        let saysSo = try await self.wait(.seconds(15)) { Self.count("\"fenced", in: zombie.log) > fencedBefore }
        if !saysSo {
            self.findings.append("\(zombie.name) continued a COPY with an old epoch and did not log \"fenced\"")
        }
        return true
    }

    static func count(_ word: String, in file: String) -> Int {
        (Files.text(file) ?? "").ranges(of: word).count
    }
}
