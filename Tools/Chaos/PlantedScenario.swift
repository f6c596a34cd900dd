internal import LocalStack
internal import Postgres
internal import Synchronization

/// A planted bug, where it is brought to light, and the invariant that must catch it.
struct PlantedScenario: Sendable {
    let bug: String
    /// `CHAOS_POINT` of the process that has it.
    let point: String
    let invariant: String
    /// Processes that have the crash point.
    let victims: [String]
    let words: String
    /// Members that run.
    var members = ["programs-registry", "indicators", "reporting"]
    /// Plants the bug in the schema, or removes the redundant guard there.
    var script: String?
    /// Words that the finding must hold, where the invariant can break in other ways too.
    var sign: String?

    static let all = [
        PlantedScenario(
            bug: "unfenced", point: "batch-read:stop:15", invariant: "I3", victims: ["indicators"],
            words: "neither epoch nor offset is compared",
            members: ["programs-registry", "indicators", "indicators-2", "reporting"]),
        PlantedScenario(
            bug: "offset-first", point: "offset-moved:kill:25", invariant: "I1", victims: ["indicators"],
            words: "the offset moves in an earlier transaction"),
        PlantedScenario(
            bug: "no-conflict", point: "inbox-written:kill:25", invariant: "I2", victims: ["indicators"],
            words: "no `on conflict`, no primary key",
            script: "alter table inbox drop constraint inbox_pkey cascade"),
        PlantedScenario(
            bug: "mark-first", point: "outbox-marked:kill:15", invariant: "I5", victims: ["indicators"],
            words: "rows are marked before the delivery report"),
        PlantedScenario(
            bug: "answer-first", point: "request-answered:kill:20", invariant: "I1", victims: ["programs-registry"],
            words: "202 comes before the commit"),
        PlantedScenario(
            bug: "unlocked-release", point: "references-looked:150:1", invariant: "I7",
            victims: ["indicators", "indicators-2"], words: "no lock, no second query, no sweep",
            members: ["programs-registry", "indicators", "indicators-2", "reporting"],
            // On a slow machine nothing may come to rest without any bug.
            sign: "events still wait"),
        PlantedScenario(
            bug: "increment", point: "folding:kill:25", invariant: "I4", victims: ["programs-registry"],
            words: "a version is incremented instead of folded", script: Self.counting),
        PlantedScenario(
            bug: "claim-first", point: "job-claimed:kill:2", invariant: "I7", victims: ["indicators"],
            words: "a job is removed in an earlier transaction, no sweep", sign: "events still wait"),
        PlantedScenario(
            bug: "announce-later", point: "data-committed:kill:120", invariant: "I5", victims: ["indicators"],
            words: "what is announced is written after the data", sign: "are not announced"),
    ]

    private static let counting = """
        create function planted_counting() returns trigger language plpgsql as $$
        begin
            new.version := old.version + 1;
            return new;
        end $$;
        create trigger planted_counting before update on entity for each row execute function planted_counting();
        """

    /// - Parameter hasBug: without it the same is done to the same build, and nothing may be found.
    func run(_ kind: LocalKafka.Kind, folder: String, programs: String, seed: UInt64, hasBug: Bool) async throws
        -> [String]
    {
        var extra: [String: [String: String]] = [:]
        for name in self.members {
            if hasBug { extra[name, default: [:]]["CHAOS_BUG"] = self.bug }
            if self.victims.contains(name) { extra[name, default: [:]]["CHAOS_POINT"] = self.point }
        }
        var findings: [String] = []
        try? Files.remove(folder)
        try await ChaosStack.with(
            kind, folder: folder, programs: programs, names: self.members, extra: extra, needsSmallDisk: false
        ) { stack in
            try await Invariants.prepare(stack)
            if hasBug, let script { try await stack.run(self.victims[0], script: script) }
            let publisher = Publisher(stack, seed: seed, rate: 150)
            let result: Result<[String], any Error>
            do {
                let met = try await self.disturb(stack, publisher)
                var found = try await Self.judge(stack, publisher)
                if hasBug, self.endsOrStops, met != Set(self.victims) {
                    let missing = Set(self.victims).subtracting(met).sorted().joined(separator: ", ")
                    found.append("\(Self.notMet) by \(missing)")
                }
                result = .success(found)
            } catch {
                result = .failure(error)
            }
            await publisher.kill()
            findings = try result.get()
        }
        return findings
    }

    private static let notMet = "the crash point was not reached"

    /// The finding that catches the bug: of its invariant, after every victim was seen at its crash point. Without that
    /// something else has broken the invariant.
    func proof(in findings: [String]) -> String? {
        guard !findings.contains(where: { $0.hasPrefix(Self.notMet) }) else { return nil }
        return findings.first { finding in
            finding.hasPrefix("\(self.invariant):") && (self.sign.map { finding.contains($0) } ?? true)
        }
    }

    /// Whether a victim is seen to meet its crash point; one that pauses there is not.
    private var endsOrStops: Bool { self.point.contains(":kill:") || self.point.contains(":stop:") }

    /// Load until every victim has met its crash point, and a little longer.
    ///
    /// - Returns: who was seen to meet it.
    private func disturb(_ stack: ChaosStack, _ publisher: Publisher) async throws -> Set<String> {
        try publisher.start()
        var met: Set<String> = []
        let latest = ContinuousClock.now + .seconds(40)
        var enough = self.endsOrStops ? latest : ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < min(enough, latest) {
            try await Task.sleep(for: .milliseconds(50))
            for name in self.victims where !met.contains(name) {
                let instance = stack.instance(name)
                if let status = await instance.unexpectedExit() {
                    // The next life has no crash point.
                    stack.extra.withLock { $0[name]?["CHAOS_POINT"] = nil }
                    try stack.start(instance)
                    guard status == 128 + ChildProcess.forceKill else {
                        instance.recordUnexpectedExit(status)
                        continue
                    }
                } else if instance.isHalted {
                    try await Self.waitForTakeOver(from: instance, stack)
                    instance.process?.signal(ChildProcess.resume)
                } else {
                    continue
                }
                met.insert(name)
                if met.count == self.victims.count { enough = ContinuousClock.now + .seconds(3) }
            }
        }
        await publisher.stop()
        return met
    }

    /// Waits until others have taken over every partition of a halted member, and have gone on.
    private static func waitForTakeOver(from instance: Instance, _ stack: ChaosStack) async throws {
        let latest = ContinuousClock.now + .seconds(60)
        var isTakenOver = false
        while !isTakenOver, ContinuousClock.now < latest {
            try await Task.sleep(for: .milliseconds(200))
            let owned = try await stack.count(
                instance.service,
                """
                select count(*)::text from consumer_partition join pg_stat_activity on pid = backend_pid
                where application_name = \(instance.name)
                """)
            isTakenOver = owned == 0
        }
        try await Task.sleep(for: .seconds(2))
    }

    private static func judge(_ stack: ChaosStack, _ publisher: Publisher) async throws -> [String] {
        var findings: [String] = []
        func rest() async throws {
            if try await !IdleCheck(stack).waitUntilIdle(within: .seconds(20)) {
                findings.append("I7: the system did not come to rest")
            }
        }
        try await rest()
        // Before anything is sent again: that would bring back what was lost.
        findings += try await Invariants(stack, Ledger.read(publisher.ledger)).conservation()
        // The same events once more: everything must know them.
        try publisher.start(again: true)
        try await Task.sleep(for: .seconds(2))
        await publisher.stop()
        try await rest()
        for service in LocalServices.names {
            let waiting = try await stack.count(service, "select count(*)::text from inbox where is_waiting")
            if waiting != 0 { findings.append("I7: \(waiting) events still wait at \(service) for what is known") }
        }
        let invariants = Invariants(stack, Ledger.read(publisher.ledger))
        findings += try await invariants.uniqueness()
        findings += try await invariants.outbox()
        findings += try await invariants.announcement()
        for instance in stack.instances { await instance.stop(within: .seconds(20)) }
        findings += stack.takeUnexpectedExits()
        findings += try await invariants.recomputation()
        return findings
    }
}
