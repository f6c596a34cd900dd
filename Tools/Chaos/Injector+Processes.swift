internal import Chance
internal import FaultyNetwork
internal import Kafka
internal import LocalStack
internal import Postgres

/// Faults of processes: they are killed, started and stopped.
extension Injector {
    func killAndStart(_ instance: Instance) async throws -> Bool {
        await instance.kill()
        try self.stack.start(instance)
        return true
    }

    /// Holds back the broker's answers until records are in flight, and then kills the process that waits for an
    /// answer.
    mutating func killRelay() async throws -> Bool {
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

    mutating func killBroker() async throws -> Bool {
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

    mutating func killPostgres() async throws -> Bool {
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

    mutating func comeAndGo() async throws -> Bool {
        let instance = self.either(self.generator.pick(["programs-registry", "indicators"]))
        await instance.stop(within: .seconds(30))
        try await self.pause(0...1500)
        try self.stack.start(instance)
        try await self.pause(500...2000)
        return true
    }
}
