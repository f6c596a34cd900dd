internal import PlantedBugs
internal import Simulator
internal import Testing

/// The event path against simulated servers.
@Suite(.timeLimit(.minutes(15))) struct SimulatorTests {
    @Test func tenThousandSeedsKeepTheInvariants() async {
        let result = await SeedSweep(first: 1, count: 10_000).run()
        #expect(result.done == 10_000)
        for failure in result.failures {
            Issue.record(
                "seed \(failure.seed): \(failure.findings.joined(separator: "; ")); again: ./kembar.sh simulate replay \(failure.seed)"
            )
        }
    }

    /// Each breaks an invariant in one of the first seeds.
    @Test(arguments: PlantedBug.allCases) func aPlantedBugIsFound(_ bug: PlantedBug) {
        var isFound = false
        Simulator.run(1...2000, bug: bug) { failure, _ in
            isFound = failure != nil
            return !isFound
        }
        #expect(isFound)
    }

    @Test(arguments: [1, 84, 4711] as [UInt64]) func theSameSeedGivesTheSameRun(_ seed: UInt64) {
        #expect(Simulator.run(seed) == Simulator.run(seed))
        #expect(Simulator.run(seed).digest != Simulator.run(seed + 1).digest)
    }
}
