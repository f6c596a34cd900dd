internal import Arguments
internal import Lifecycle
internal import PlantedBugs
internal import Simulator

/// `simulate planted`
enum PlantBugs {
    static let command = Command(
        "planted", summary: "Plant bugs, one after the other, and see that the simulator finds each",
        options: [.init("seeds", value: "N", help: "how many are tried for each bug (20000)")],
        examples: ["simulate planted"]
    ) { arguments in
        guard let seeds = UInt64(arguments["seeds"] ?? "20000") else { throw Command.Misuse("--seeds is a number.") }
        var found = 0
        for bug in PlantedBug.allCases {
            var tried: UInt64 = 0
            var failure: Simulator.Failure?
            Simulator.run(1...seeds, bug: bug) { result, _ in
                tried += 1
                failure = result
                return result == nil
            }
            if let failure {
                found += 1
                StandardOutput.write("  \(bug.rawValue): found by seed \(failure.seed): \(failure.findings[0])\n")
            } else {
                StandardOutput.write("  \(bug.rawValue): NOT FOUND in \(tried) seeds\n")
            }
        }
        StandardOutput.write("\(found) of \(PlantedBug.allCases.count) planted bugs were found\n")
        return found == PlantedBug.allCases.count ? 0 : 1
    }
}
