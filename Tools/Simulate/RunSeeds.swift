internal import Arguments
internal import Lifecycle
internal import PlantedBugs
internal import Simulator

/// `simulate run`
enum RunSeeds {
    static let command = Command(
        "run", summary: "Run many seeds and print those that break an invariant",
        options: [
            .init("seeds", value: "N", help: "how many (10000)"),
            .init("first", value: "SEED", help: "the first of them (1)"),
            .init("threads", value: "N", help: "how many run at the same time (one a processor)"),
        ],
        examples: ["simulate run --seeds 1000000", "simulate run --seeds 100 --first 5000"]
    ) { arguments in
        guard let seeds = UInt64(arguments["seeds"] ?? "10000"), let first = UInt64(arguments["first"] ?? "1"),
            seeds > 0
        else { throw Command.Misuse("--seeds and --first are numbers.") }
        let sweep = SeedSweep(first: first, count: seeds)
        let threads = try arguments["threads"].map { text in
            guard let count = Int(text), count > 0 else { throw Command.Misuse("--threads is a number above 0.") }
            return count
        }
        let start = ContinuousClock.now
        let result = await sweep.run(threads: threads) { done, failures in
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            StandardOutput.writeError(
                "\(done) of \(seeds) seeds in \(Int(seconds)) s, \(failures) broke an invariant\n")
        } failed: { failure in
            StandardOutput.write(
                """
                seed \(failure.seed): \(failure.findings.joined(separator: "; "))
                    again: ./kembar.sh simulate replay \(failure.seed)

                """)
        }
        let seconds = Int((ContinuousClock.now - start) / .seconds(1))
        StandardOutput.write(
            "seeds \(first) to \(first + seeds - 1), \(result.steps) steps, \(seconds) s: \(result.failures.isEmpty ? "I1 to I7 hold" : "\(result.failures.count) broke an invariant")\n"
        )
        return result.failures.isEmpty ? 0 : 1
    }
}
