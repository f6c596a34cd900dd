internal import Arguments
internal import Lifecycle
internal import PlantedBugs
internal import Simulator

/// `simulate replay`
enum ReplaySeed {
    static let command = Command(
        "replay", summary: "Run one seed again and print what happened", operands: "SEED", count: 1...1,
        options: [.init("bug", value: "BUG", help: "plant this bug")],
        examples: ["simulate replay 4711", "simulate replay 4711 --bug unfenced"]
    ) { arguments in
        guard let seed = UInt64(arguments.operands[0]) else { throw Command.Misuse("A seed is a number.") }
        let bug = try arguments["bug"].map { text in
            guard let bug = PlantedBug(rawValue: text) else {
                throw Command.Misuse(
                    "--bug is one of \(PlantedBug.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            return bug
        }
        let outcome = Simulator.run(seed, bug: bug) { StandardOutput.write("\($0)\n") }
        for finding in outcome.findings { StandardOutput.write("\(finding)\n") }
        StandardOutput.write(
            "seed \(seed), \(outcome.steps) steps, digest \(String(outcome.digest, radix: 16)): \(outcome.findings.isEmpty ? "I1 to I7 hold" : "an invariant is broken")\n"
        )
        return outcome.findings.isEmpty ? 0 : 1
    }
}
