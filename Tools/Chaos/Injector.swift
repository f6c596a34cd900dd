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
    mutating func either(_ service: String) -> Instance {
        self.hit(self.generator.pick(self.stack.instances.filter { $0.service == service }))
    }

    mutating func any() -> Instance { self.hit(self.generator.pick(self.stack.instances)) }

    mutating func hit(_ instance: Instance) -> Instance {
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
            self.findings.append("I8: \(instance.name) reports that it is ready while \(reason)")
        }
    }
}
