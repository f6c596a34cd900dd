internal import Arguments
internal import Chance
internal import Lifecycle
internal import LocalStack

/// `chaos run`: rounds of faults until each kind was injected often enough, or the time is up.
enum RunCommand {
    static let command = Command(
        "run", summary: "Inject faults into a running Kembar and check the invariants",
        options: [
            .init("seed", value: "N", help: "seed; the same seed gives the same faults in the same order (20201231)"),
            .init("kills", value: "N", help: "inject each kind of fault at least N times, over all rounds (20)"),
            .init("minutes", value: "N", help: "begin no round after N minutes (60); a later call continues"),
            .init(
                "only", value: "WORDS", help: "only faults whose name contains these words; may be given several times"),
            .init("round", value: "N", help: "repeat only this round"),
            .init("fresh", help: "discard the state of earlier calls with this seed"),
            .init("require-all", help: "fail when a kind of fault cannot be injected on this machine"),
        ],
        examples: [
            "chaos run --seed 7 --kills 20 --minutes 45", "chaos run --seed 7 --round 3",
            "chaos run --kills 1 --only PostgreSQL",
        ]
    ) { arguments in
        guard let seed = UInt64(arguments["seed"] ?? "20201231"), let kills = Int(arguments["kills"] ?? "20"),
            kills > 0, let minutes = Double(arguments["minutes"] ?? "60")
        else { throw Command.Misuse("--seed, --kills and --minutes are numbers.") }
        let run = RunCommand.Plan(
            seed: seed, kills: kills, kind: LocalKafka.Kind(environment: Environment.all),
            folder: "\(Files.currentFolder)/.kembar/chaos/\(seed)", only: arguments.all("only"))
        if case .existing = run.kind {
            throw Command.Misuse("The harness kills its broker; set KAFKA_HOME instead of KAFKA_BOOTSTRAP_SERVERS.")
        }
        if arguments.has("fresh") { try Files.remove(run.statePath) }
        try Files.makeFolder(run.folder)
        if let text = arguments["round"] {
            guard let number = Int(text) else { throw Command.Misuse("--round is a number.") }
            return try await run.again(number)
        }
        return try await run.all(until: ContinuousClock.now + .seconds(minutes * 60), arguments.has("require-all"))
    }

    struct Plan {
        let seed: UInt64
        let kills: Int
        let kind: LocalKafka.Kind
        let folder: String
        /// Words that select faults by name; empty selects all.
        let only: [String]
        let faults: [Fault]
        var statePath: String { "\(self.folder)/state.json" }
        /// Number of faults of each kind in one round.
        private var perRound: Int { min(self.kills, 5) }

        init(seed: UInt64, kills: Int, kind: LocalKafka.Kind, folder: String, only: [String]) {
            self.seed = seed
            self.kills = kills
            self.kind = kind
            self.folder = folder
            self.only = only
            self.faults = Fault.allCases.filter { fault in
                only.isEmpty || only.contains { fault.rawValue.contains($0) }
            }
        }

        func all(until deadline: ContinuousClock.Instant, _ requiresAll: Bool) async throws -> Int32 {
            var state = ChaosState(self.statePath)
            var notRun: [Fault: String] = [:]
            StandardOutput.write(
                "seed \(self.seed), \(self.kind.summary), at least \(self.kills) of each of \(self.faults.count) kinds\n"
            )
            while ContinuousClock.now < deadline {
                let open = self.faults.filter { state.count(of: $0) < self.kills && notRun[$0] == nil }
                if open.isEmpty || state.rounds.contains(where: { !$0.findings.isEmpty }) { break }
                let number = state.rounds.count + 1
                let faults = self.faults(of: number, among: open)
                let outcome = try await self.round(number, faults)
                notRun.merge(outcome.notRun) { $1 }
                try state.add(
                    .init(
                        number: number, faults: faults.map(\.rawValue),
                        injected: Dictionary(uniqueKeysWithValues: outcome.injected.map { ($0.rawValue, $1) }),
                        acknowledged: outcome.acknowledged, settledIn: outcome.settledIn / .seconds(1),
                        findings: outcome.findings))
                // A fault that never takes effect must not keep the rounds going for ever.
                if number > 4 * self.kills { break }
            }
            return self.verdict(state, notRun, requiresAll)
        }

        /// Repeats a round. The random draws of a fault depend on earlier draws, so only the same list of faults gives
        /// the same round; where the list was not recorded, it is derived from what earlier rounds had left open.
        func again(_ number: Int) async throws -> Int32 {
            let state = ChaosState(self.statePath)
            let open = self.faults.filter { state.count(of: $0, before: number) < self.kills }
            let faults = state.faults(of: number) ?? self.faults(of: number, among: open)
            guard !faults.isEmpty else {
                throw Command.Misuse(
                    "There is no round \(number): the rounds before it have injected every fault often enough.")
            }
            return try await self.round(number, faults).findings.isEmpty ? 0 : 1
        }

        /// The faults of a round, of the kinds that were not injected often enough: in the same order for the same seed
        /// and number, regardless of earlier rounds.
        private func faults(of number: Int, among open: [Fault]) -> [Fault] {
            var generator = Seeded(self.seed &+ UInt64(number))
            var list = self.faults.flatMap { [Fault](repeating: $0, count: self.perRound) }
            list.shuffle(using: &generator)
            return list.filter { open.contains($0) }
        }

        private func round(_ number: Int, _ faults: [Fault]) async throws -> Round.Outcome {
            let start = ContinuousClock.now
            let outcome = try await Round(
                seed: self.seed &+ UInt64(number), kind: self.kind, folder: "\(self.folder)/round", faults: faults
            ).run { words in
                let passed = Int((.now - start) / .seconds(1))
                StandardOutput.write("  round \(number), \(passed) s, \(words)\n")
            }
            let took = Int((.now - start) / .seconds(1))
            let injected = outcome.injected.values.reduce(0, +)
            let settled = Double(Int(outcome.settledIn / .milliseconds(100))) / 10
            StandardOutput.write(
                "round \(number): \(injected) faults, \(outcome.acknowledged) events acknowledged, at rest \(settled) s after healing, \(took) s in total: \(outcome.findings.isEmpty ? "I1–I10 hold" : "\(outcome.findings.count) findings")\n"
            )
            for finding in outcome.findings { StandardOutput.write("  \(finding)\n") }
            if !outcome.findings.isEmpty {
                let only = self.only.map { " --only \"\($0)\"" }.joined()
                let options = "--seed \(self.seed) --kills \(self.kills)\(only) --round \(number)"
                StandardOutput.write(
                    "Repeat the round: ./kembar.sh chaos \(options)\nLogs and data: \(self.folder)/round\n")
            }
            return outcome
        }

        private func verdict(_ state: ChaosState, _ notRun: [Fault: String], _ requiresAll: Bool) -> Int32 {
            var isComplete = true
            StandardOutput.write("\n")
            for fault in self.faults {
                let count = state.count(of: fault)
                if let reason = notRun[fault] {
                    StandardOutput.write("  NOT RUN  \(fault.rawValue): \(reason)\n")
                    if requiresAll { isComplete = false }
                } else {
                    let words = String(repeating: " ", count: max(0, 7 - String(count).count)) + "\(count)"
                    StandardOutput.write("  \(words)  \(fault.rawValue)\n")
                    if count < self.kills { isComplete = false }
                }
            }
            let findings = state.rounds.flatMap(\.findings)
            let acknowledged = state.rounds.reduce(0) { $0 + $1.acknowledged }
            let total = state.rounds.reduce(0) { $0 + $1.injected.values.reduce(0, +) }
            let slowest = state.rounds.map(\.settledIn).max() ?? 0
            StandardOutput.write(
                "seed \(self.seed): \(state.rounds.count) rounds, \(total) faults, \(acknowledged) events acknowledged, at rest within \(slowest) s\n"
            )
            if !findings.isEmpty {
                StandardOutput.write("verdict: BROKEN, \(findings.count) findings\n")
                return 1
            }
            StandardOutput.write(
                isComplete
                    ? "verdict: I1–I10 hold\n" : "verdict: I1–I10 hold so far, not complete; call again to continue\n")
            return isComplete ? 0 : 2
        }
    }
}
