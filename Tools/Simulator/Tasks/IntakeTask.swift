internal import Messaging
internal import Shared

/// Carries out what an `IntakeMachine` decides, against simulated servers.
final class IntakeTask: @unchecked Sendable {
    private let service: SimulatedService
    private let process: SimulatedProcess
    private let intake: Intake
    private let database: SimulatedDatabase
    private var running = 0

    /// What has ended in one membership.
    private final class Inputs: @unchecked Sendable {
        var waiting: [IntakeInput] = []
    }

    private var kernel: Kernel { self.service.kernel }

    init(_ service: SimulatedService, _ process: SimulatedProcess) {
        self.service = service
        self.process = process
        self.database = service.database(of: process)
        self.intake = service.intake(on: self.database)
    }

    func run() async throws {
        var life = 0
        while true {
            life += 1
            do {
                try await self.database.withTransaction { _ in }
                try await self.join("\(self.process.name)/\(life)")
            } catch is Crashed {
                throw Crashed()
            } catch {}
            try await self.kernel.sleep(500, self.process)
        }
    }

    /// One membership. Batches that have begun end first.
    private func join(_ member: String) async throws {
        let consumer = SimulatedConsumer(
            self.service.kafka, group: self.service.group, topics: self.service.topicsToRead, self.process)
        defer { consumer.close() }
        guard let cluster = try await consumer.clusterID() else { return }
        let fence = Fence(cluster: cluster, group: self.service.group, owner: member)
        do {
            try await self.consume(consumer, fence)
        } catch is Crashed {
            throw Crashed()
        } catch {}
        while self.running > 0 { try await self.kernel.sleep(100, self.process) }
    }

    private func consume(_ consumer: SimulatedConsumer, _ fence: Fence) async throws {
        let inputs = Inputs()
        var machine = IntakeMachine(lanes: 2, batchSize: 3, at: self.kernel.now)
        while true {
            if !consumer.isFrozen { _ = machine.handle(.statistics, at: self.kernel.now) }
            while !inputs.waiting.isEmpty {
                let actions = machine.handle(inputs.waiting.removeFirst(), at: self.kernel.now)
                try await self.perform(actions, consumer, fence, inputs, &machine)
            }
            var found = try await consumer.poll(4)
            found.append(.polled)
            var isIdle = found.count == 1
            for input in found {
                let actions = machine.handle(input, at: self.kernel.now)
                if !actions.isEmpty { isIdle = false }
                try await self.perform(actions, consumer, fence, inputs, &machine)
            }
            if isIdle, inputs.waiting.isEmpty { try await self.kernel.sleep(self.running > 0 ? 20 : 400, self.process) }
        }
    }

    private func perform(
        _ actions: [IntakeAction], _ consumer: SimulatedConsumer, _ fence: Fence, _ inputs: Inputs,
        _ machine: inout IntakeMachine
    ) async throws {
        for action in actions {
            switch action {
            case .takeOver(let partitions, let generation):
                self.process.spawn {
                    inputs.waiting.append(
                        .takenOver(generation: generation, try await self.takeOver(partitions, consumer, fence)))
                }
            case .assign(let offsets): consumer.assign(offsets)
            case .store(let batch, let claims, let lane, let generation):
                self.running += 1
                self.process.spawn {
                    let (claims, failure) = try await self.store(batch, claims, fence)
                    self.running -= 1
                    inputs.waiting.append(.stored(lane: lane, generation: generation, claims: claims, failure: failure))
                }
            case .repair(let repairs):
                var failure: (any Error)?
                do {
                    for repair in repairs {
                        let step = repair.step(try await consumer.watermarks(repair.claim.key))
                        try await repair.perform(step, under: fence, on: self.database)
                    }
                } catch is Crashed { throw Crashed() } catch { failure = error }
                try await self.perform(
                    machine.handle(.repaired(failure), at: self.kernel.now), consumer, fence, inputs, &machine)
            case .leave(let error): throw error
            }
        }
    }

    private func takeOver(
        _ partitions: [ClaimKey], _ consumer: SimulatedConsumer, _ fence: Fence
    ) async throws -> Result<[PartitionClaim], any Error> {
        do {
            guard try await consumer.clusterID() == fence.cluster else {
                throw MembershipEnded("the brokers now belong to another cluster")
            }
            return .success(try await fence.takeOver(partitions, on: self.database))
        } catch is Crashed {
            throw Crashed()
        } catch {
            return .failure(error)
        }
    }

    private func store(
        _ batch: IntakeBatch, _ claims: [ClaimKey: PartitionClaim], _ fence: Fence
    ) async throws -> ([ClaimKey: PartitionClaim], (any Error)?) {
        var claims = claims
        var retry = BatchRetry(
            sessionTimeout: .milliseconds(SimulatedGroup.sessionTimeout), at: self.kernel.now)
        let decoded = batch.records.map { self.service.decoder.decode($0, by: self.intake) }
        while true {
            let began = self.kernel.now
            do {
                try await self.intake.store(decoded, ends: batch.ends, under: fence, claims: &claims)
                return (claims, nil)
            } catch is Crashed {
                throw Crashed()
            } catch {
                do {
                    let pause = try retry.pause(
                        after: error, began: began, at: self.kernel.now, using: &self.kernel.random)
                    try await self.kernel.sleep(Int(pause / .milliseconds(1)), self.process)
                } catch is Crashed {
                    throw Crashed()
                } catch {
                    return (claims, error)
                }
            }
        }
    }
}
