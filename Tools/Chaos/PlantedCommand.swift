internal import Arguments
internal import Lifecycle
internal import LocalStack

/// `chaos planted`: proves that the harness can fail.
enum PlantedCommand {
    static let command = Command(
        "planted", summary: "Build in planted bugs one by one, and check that the harness catches each",
        options: [
            .init(
                "programs", value: "FOLDER",
                help: "services built with KEMBAR_PLANTED=1 (.build/planted/debug)"),
            .init("seed", value: "N", help: "seed of the load (20201231)"),
            .init("only", value: "BUG", help: "only this planted bug"),
            .init("no-control", help: "skip the control, which is the same run without the planted bug"),
        ],
        examples: ["chaos planted", "chaos planted --only unfenced"]
    ) { arguments in
        guard let seed = UInt64(arguments["seed"] ?? "20201231") else { throw Command.Misuse("--seed is a number.") }
        let kind = LocalKafka.Kind(environment: Environment.all)
        let programs = arguments["programs"] ?? "\(Files.currentFolder)/.build/planted/debug"
        let scenarios = PlantedScenario.all.filter { arguments["only"] == nil || $0.bug == arguments["only"] }
        guard !scenarios.isEmpty else {
            throw Command.Misuse("--only is one of \(PlantedScenario.all.map(\.bug).joined(separator: ", ")).")
        }
        StandardOutput.write("seed \(seed), \(kind.summary), \(scenarios.count) planted bugs\n")
        var caught = 0
        for scenario in scenarios {
            let folder = "\(Files.currentFolder)/.kembar/chaos/planted"
            let findings = try await scenario.run(kind, folder: folder, programs: programs, seed: seed, hasBug: true)
            let proof = scenario.proof(in: findings)
            var isClean = true
            if !arguments.has("no-control") {
                let control = try await scenario.run(
                    kind, folder: folder, programs: programs, seed: seed, hasBug: false)
                isClean = control.isEmpty
                for finding in control { StandardOutput.write("    without the bug: \(finding)\n") }
            }
            if proof != nil, isClean { caught += 1 }
            let verdict = proof == nil ? "NOT CAUGHT by \(scenario.invariant)" : "caught by \(proof?.prefix(110) ?? "")"
            StandardOutput.write(
                "  \(scenario.bug) (\(scenario.words); at \(scenario.point)): \(verdict)\(arguments.has("no-control") ? "" : isClean ? "; clean without it" : "")\n"
            )
            if proof == nil { for finding in findings { StandardOutput.write("    other finding: \(finding)\n") } }
        }
        StandardOutput.write("\(caught) of \(scenarios.count) planted bugs were caught\n")
        return caught == scenarios.count ? 0 : 1
    }
}
