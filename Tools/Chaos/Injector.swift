internal import Chance
internal import FaultyNetwork
internal import Kafka
internal import LocalStack
internal import Postgres

/// Injects faults one after another, and records violations that a fault itself reveals.
struct Injector {
    let stack: ChaosStack
    let publisher: Publisher
    var generator: Seeded
    /// Violations found while faults were active, one sentence each.
    var findings: [String] = []
    /// The process that the last fault hit; empty when it hit none in particular.
    var victim = ""

    /// - Returns: whether the fault took effect: a disk that nobody wrote to was not full.
    mutating func inject(_ fault: Fault) async throws -> Bool {
        self.victim = ""
        switch fault {
        case .killPrograms: return try await self.killAndStart(self.either("programs-registry"))
        case .killIndicators: return try await self.killAndStart(self.either("indicators"))
        case .killReporting: return try await self.killAndStart(self.stack.instance("reporting"))
        case .killRelay: return try await self.killRelay()
        case .killBroker: return try await self.killBroker()
        case .killPostgres: return try await self.killPostgres()
        case .stopMember: return try await self.stopMember()
        case .stopInCopy: return try await self.stopInCopy()
        case .members: return try await self.comeAndGo()
        case .brokerOut: return try await self.silence(\.kafkaProxy, [.toServer], part: "the broker")
        case .brokerIn: return try await self.silence(\.kafkaProxy, [.toClient], part: "the broker")
        case .databaseOut: return try await self.silence(\.optionalDatabaseProxy, [.toServer], part: "PostgreSQL")
        case .databaseIn: return try await self.silence(\.optionalDatabaseProxy, [.toClient], part: "PostgreSQL")
        case .diskFull: return try await self.fillDisk()
        case .serialization: return try await self.refuseStatements()
        case .commitLost: return try await self.loseCommit()
        case .clock: return try await self.jump()
        case .replaced: return try await self.replaceBroker()
        }
    }

    // MARK: Choosing

    mutating func pause(_ milliseconds: ClosedRange<Int>) async throws {
        let length = milliseconds.lowerBound + self.generator.below(milliseconds.count)
        try await Task.sleep(for: .milliseconds(length))
    }

    /// One of a service's two instances.
    private mutating func either(_ service: String) -> Instance {
        self.hit(self.generator.pick(self.stack.instances.filter { $0.service == service }))
    }

    private mutating func any() -> Instance { self.hit(self.generator.pick(self.stack.instances)) }

    private mutating func hit(_ instance: Instance) -> Instance {
        self.victim = instance.name
        return instance
    }

    /// Polls `body` until it returns true; false when the limit passes first.
    func wait(_ limit: Duration, until body: () async throws -> Bool) async throws -> Bool {
        let deadline = ContinuousClock.now + limit
        while ContinuousClock.now < deadline {
            if (try? await body()) == true { return true }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }

    /// Checks, while services cannot work, that they report themselves as not ready.
    mutating func expectNotReady(_ instances: [Instance], reason: String) async {
        for instance in instances where await instance.readiness == 200 {
            self.findings.append("I8: \(instance.name) says that it is ready while \(reason)")
        }
    }

    // MARK: Processes

    private func killAndStart(_ instance: Instance) async throws -> Bool {
        await instance.kill()
        try self.stack.start(instance)
        return true
    }

    /// Holds back the broker's answers until records are in flight, and then kills the process that waits for an
    /// answer.
    private mutating func killRelay() async throws -> Bool {
        // Only one of two instances relays; `relay_leader` identifies it by its database connection.
        let service = self.generator.pick(LocalServices.names)
        let owners = try await self.stack.texts(
            service,
            """
            select application_name from relay_leader join pg_stat_activity using (backend_start)
            where pid = backend_pid and application_name <> ''
            """
        )
        guard let name = owners.first, let proxy = self.stack.instance(name).kafkaProxy else { return false }
        proxy.hold([.toClient])
        let isSending = try await self.wait(.seconds(3)) {
            try await self.stack.count(service, "select count(*)::text from outbox where published_at is null") > 0
        }
        try await Task.sleep(for: .milliseconds(150))
        _ = try await self.killAndStart(self.stack.instance(name))
        proxy.heal()
        return isSending
    }

    private mutating func killBroker() async throws -> Bool {
        await self.stack.killKafka()
        if self.generator.chance(1, in: 3) {
            try await Task.sleep(for: .seconds(4))
            await self.expectNotReady(self.stack.instances, reason: "the broker is down for four seconds")
        } else {
            try await self.pause(0...1500)
        }
        try await self.stack.startKafka(empty: false)
        return true
    }

    private mutating func killPostgres() async throws -> Bool {
        let signal = self.generator.chance(1, in: 2) ? ChildProcess.forceKill : ChildProcess.quit
        let stays = self.generator.chance(1, in: 3)
        await self.stack.postgres.process.stop(signal, within: .seconds(10))
        if stays {
            try await Task.sleep(for: .seconds(4))
            await self.expectNotReady(self.stack.instances, reason: "PostgreSQL is down for four seconds")
        } else {
            try await self.pause(0...1000)
        }
        try await self.stack.startPostgres()
        return true
    }

    private mutating func comeAndGo() async throws -> Bool {
        let instance = self.either(self.generator.pick(["programs-registry", "indicators"]))
        await instance.stop(within: .seconds(30))
        try await self.pause(0...1500)
        try self.stack.start(instance)
        try await self.pause(500...2000)
        return true
    }

    // MARK: Zombies

    /// The epoch of each partition that a service reads. A partition of another cluster is a different partition.
    private func epochs(_ service: String) async throws -> [String] {
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
    private func epochs(ownedBy member: Instance) async throws -> [String] {
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
    private func isTakenOver(_ service: String, since before: [String], within limit: Duration) async throws -> Bool {
        try await self.wait(limit) {
            let now = try await self.epochs(service)
            return !now.isEmpty && Set(now).isDisjoint(with: before)
        }
    }

    private mutating func stopMember() async throws -> Bool {
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
            self.findings.append("I7: the partitions of \(zombie.name), which was stopped, were not taken in \(waited)")
        }
        try await self.pause(0...2000)
        zombie.process?.signal(ChildProcess.resume)
        return true
    }

    private mutating func stopInCopy() async throws -> Bool {
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
                "I7: the partitions of a member that stopped inside a COPY were not taken in \(ContinuousClock.now - stopped)"
            )
        }
        zombie.heal()
        zombie.process?.signal(ChildProcess.resume)
        let saysSo = try await self.wait(.seconds(15)) { Self.count("\"fenced", in: zombie.log) > fencedBefore }
        if !saysSo {
            self.findings.append("\(zombie.name) came back from a COPY with an old epoch and did not say \"fenced\"")
        }
        return true
    }

    static func count(_ word: String, in file: String) -> Int {
        (Files.text(file) ?? "").ranges(of: word).count
    }

    // MARK: Networks

    private mutating func silence(
        _ proxy: KeyPath<Instance, TCPProxy?>, _ directions: Set<TCPProxy.Direction>, part: String
    ) async throws -> Bool {
        let instance = self.any()
        guard let proxy = instance[keyPath: proxy] else { return false }
        proxy.hold(directions)
        if self.generator.chance(1, in: 5) {
            try await Task.sleep(for: .seconds(13))
            await self.expectNotReady([instance], reason: "\(part) has been silent for 13 seconds")
        } else {
            try await self.pause(1500...5000)
        }
        // A network that recovers either continues or breaks the existing connections.
        if self.generator.chance(1, in: 3) { proxy.cut() }
        proxy.heal()
        return true
    }

    private mutating func loseCommit() async throws -> Bool {
        let instance = self.either(self.generator.pick(["programs-registry", "indicators"]))
        // CommandComplete with the tag COMMIT, on a connection that has copied events.
        instance.databaseProxy.arm(
            .init(
                pattern: [0x43, 0, 0, 0, 0x0B] + Array("COMMIT".utf8) + [0], direction: .toClient,
                after: Array("copy inbox_stage from".utf8), action: .swallowAndCut))
        let hasHappened = try await self.wait(.seconds(6)) { instance.databaseProxy.hasFired }
        instance.databaseProxy.heal()
        return hasHappened
    }

    // MARK: PostgreSQL

    private mutating func fillDisk() async throws -> Bool {
        guard let disk = self.stack.smallDisk else { return false }
        let words = "No space left on device"
        let log = "\(self.stack.folder)/log/postgres.log"
        let before = Self.count(words, in: log)
        disk.fill()
        let isFull = try await self.wait(.seconds(8)) {
            // Free space inside existing table files is used up first.
            disk.fill()
            return Self.count(words, in: log) > before
        }
        try await self.pause(500...2000)
        disk.free()
        return isFull
    }

    private mutating func refuseStatements() async throws -> Bool {
        let service = self.generator.pick(LocalServices.names)
        let before = try await self.stack.count(service, "select last_value::text from chaos_refused")
        try await self.stack.run(service, script: "update chaos_switch set refuses = true")
        try await self.pause(800...2500)
        try await self.stack.run(service, script: "update chaos_switch set refuses = false")
        return try await self.stack.count(service, "select last_value::text from chaos_refused") > before
    }

    // MARK: Clock and broker

    private mutating func jump() async throws -> Bool {
        let instance = self.any()
        for shift: Int64 in [3600, -3600, 7] {
            instance.setClock(shift)
            try await self.pause(300...900)
        }
        instance.setClock(0)
        return true
    }

    private mutating func replaceBroker() async throws -> Bool {
        // Records acknowledged by Kafka exist only there until they are read, so wait for that first.
        await self.publisher.stop()
        guard try await IdleCheck(self.stack).waitUntilIdle(within: .seconds(90)) else {
            self.findings.append("I7: the system did not come to rest before the broker was to be replaced")
            try self.publisher.start()
            return false
        }
        self.findings += try await Invariants(self.stack, Ledger.read(self.publisher.ledger)).outbox()
        await self.stack.killKafka()
        try await self.stack.startKafka(empty: true)
        try self.publisher.start()
        try await self.pause(1000...3000)
        return true
    }
}

extension Instance {
    fileprivate var optionalDatabaseProxy: TCPProxy? { self.databaseProxy }
}
