internal import Chance
internal import LocalStack
internal import Postgres

/// One round on a fresh system: load, faults, wait until idle, and the check of the invariants.
struct Round {
    let seed: UInt64
    let kind: LocalKafka.Kind
    let folder: String
    /// The faults to inject, in this order.
    let faults: [Fault]

    /// The result of a round.
    struct Outcome {
        var injected: [Fault: Int] = [:]
        /// Attempted, but without effect.
        var missed: [Fault: Int] = [:]
        var notRun: [Fault: String] = [:]
        var acknowledged = 0
        var settledIn: Duration = .zero
        var findings: [String] = []
    }

    /// - Parameter say: receives a line for each step.
    func run(say: (String) -> Void) async throws -> Outcome {
        var outcome = Outcome()
        try? Files.remove(self.folder)
        try await ChaosStack.with(self.kind, folder: self.folder, programs: Files.programFolder) { stack in
            try await Invariants.prepare(stack)
            let publisher = Publisher(stack, seed: self.seed, rate: 150)
            try publisher.start()
            let result: Result<Void, any Error>
            do {
                try await self.injectFaults(stack, publisher, &outcome, say)
                result = .success(try await self.checkInvariants(stack, publisher, &outcome, say))
            } catch {
                result = .failure(error)
            }
            await publisher.kill()
            try result.get()
        }
        return outcome
    }

    private func injectFaults(
        _ stack: ChaosStack, _ publisher: Publisher, _ outcome: inout Outcome, _ say: (String) -> Void
    ) async throws {
        var injector = Injector(stack: stack, publisher: publisher, generator: Seeded(self.seed))
        try await Task.sleep(for: .seconds(1))
        for (position, fault) in self.faults.enumerated() {
            if let obstacle = fault.obstacle(on: stack) {
                outcome.notRun[fault] = obstacle
                continue
            }
            let known = injector.findings.count
            try await stack.restartEnded()
            let hasHappened = try await injector.inject(fault)
            injector.findings += stack.takeUnexpectedExits()
            if hasHappened {
                outcome.injected[fault, default: 0] += 1
            } else {
                outcome.missed[fault, default: 0] += 1
            }
            let victim = injector.victim.isEmpty ? "" : ", \(injector.victim)"
            say(
                "\(position + 1) of \(self.faults.count): \(fault.rawValue)\(victim)\(hasHappened ? "" : "; not injected, the moment did not come")"
            )
            for finding in injector.findings[known...] { say("  \(finding)") }
            for instance in stack.instances { instance.measure() }
            try await injector.pause(100...900)
        }
        outcome.findings += injector.findings
    }

    private func checkInvariants(
        _ stack: ChaosStack, _ publisher: Publisher, _ outcome: inout Outcome, _ say: (String) -> Void
    ) async throws {
        say("healed; waiting until the system is at rest")
        for instance in stack.instances { instance.heal() }
        try await stack.restartEnded()
        await publisher.stop()
        let healed = ContinuousClock.now
        for instance in stack.instances {
            do { try await stack.waitUntilReady(instance) } catch { outcome.findings.append("I7: \(error)") }
        }
        if try await !IdleCheck(stack).waitUntilIdle(within: .seconds(180)) {
            let left =
                (try? await IdleCheck(stack).remainingWork())?.joined(separator: "; ") ?? "PostgreSQL does not answer"
            outcome.findings.append("I7: the system did not come to rest: \(left)")
        }
        outcome.settledIn = ContinuousClock.now - healed
        say("checking the invariants")
        let acknowledged = Ledger.read(publisher.ledger)
        outcome.acknowledged = acknowledged.count
        let invariants = Invariants(stack, acknowledged)
        for service in LocalServices.names {
            let waiting = try await stack.count(service, "select count(*)::text from inbox where is_waiting")
            if waiting != 0 {
                outcome.findings.append("I7: \(waiting) events still wait at \(service) for what is known")
            }
        }
        outcome.findings += try await invariants.conservation()
        outcome.findings += try await invariants.uniqueness()
        outcome.findings += try await invariants.outbox()
        outcome.findings += try await invariants.announcement()
        outcome.findings += try await invariants.names()
        for instance in stack.instances { await instance.stop(within: .seconds(30)) }
        let reports = try await invariants.reports()
        outcome.findings += try await invariants.recomputation()
        // Reports and derived figures are due again after the recomputation; the same facts must give the same content,
        // and no new number.
        let numbers = try await stack.derivedNumbers()
        let instances = [stack.instance("reporting"), stack.instance("indicators")]
        for instance in instances {
            try stack.start(instance)
            try await stack.waitUntilReady(instance)
        }
        if try await !IdleCheck(stack).waitUntilIdle(within: .seconds(60)) {
            outcome.findings.append("I7: reports and figures that are due again are not computed")
        }
        if try await stack.derivedNumbers() != numbers {
            outcome.findings.append("I4: figures derived again from the same facts differ")
        }
        if reports.isEmpty { outcome.findings.append("I4: there is no report") }
        if try await invariants.reports() != reports {
            outcome.findings.append("I4: reports computed again from the same facts differ")
        }
        for instance in instances { await instance.stop(within: .seconds(30)) }
        outcome.findings += stack.takeUnexpectedExits()
        outcome.findings += invariants.processes()
    }
}
