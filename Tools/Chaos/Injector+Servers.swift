internal import Chance
internal import FaultyNetwork
internal import Kafka
internal import LocalStack
internal import Postgres

/// Faults of the network, of PostgreSQL, of clocks and of the broker.
extension Injector {
    // MARK: Networks

    mutating func silence(
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

    mutating func loseCommit() async throws -> Bool {
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

    mutating func fillDisk() async throws -> Bool {
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

    mutating func refuseStatements() async throws -> Bool {
        let service = self.generator.pick(LocalServices.names)
        let before = try await self.stack.count(service, "select last_value::text from chaos_refused")
        try await self.stack.run(service, script: "update chaos_switch set refuses = true")
        try await self.pause(800...2500)
        try await self.stack.run(service, script: "update chaos_switch set refuses = false")
        return try await self.stack.count(service, "select last_value::text from chaos_refused") > before
    }

    // MARK: Clock and broker

    mutating func jump() async throws -> Bool {
        let instance = self.any()
        for shift: Int64 in [3600, -3600, 7] {
            instance.setClock(shift)
            try await self.pause(300...900)
        }
        instance.setClock(0)
        return true
    }

    mutating func replaceBroker() async throws -> Bool {
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
    var optionalDatabaseProxy: TCPProxy? { self.databaseProxy }
}
