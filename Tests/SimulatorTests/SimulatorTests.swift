internal import PlantedBugs
internal import Simulator
internal import Testing

/// The event path against simulated servers.
@Suite(.timeLimit(.minutes(60))) struct SimulatorTests {
    @Test func tenThousandSeedsKeepTheInvariants() async {
        let result = await SeedSweep(first: 1, count: 10_000).run()
        #expect(result.done == 10_000)
        for failure in result.failures {
            Issue.record(
                "seed \(failure.seed): \(failure.findings.joined(separator: "; ")); again: ./kembar.sh simulate replay \(failure.seed)"
            )
        }
    }

    /// How the findings begin of which one must catch the bug.
    private static func signs(of bug: PlantedBug) -> [String] {
        switch bug {
        case .unfenced: ["I3: "]
        case .offsetFirst, .answerFirst: ["I1: "]
        case .noConflict: ["I2: "]
        // A lost row is an event that was acknowledged, or something that was announced.
        case .markFirst: ["I1: ", "I5: "]
        case .increment: ["I4: "]
        case .unlockedRelease, .claimFirst: ["I7: "]
        case .announceLater: ["I5: "]
        }
    }

    /// A simulation that comes to no rest has this finding, whatever is broken.
    private static let restless = "I7: the system does not come to rest"

    /// Each breaks its own invariant in one of the first seeds; the first seed that breaks anything is the proof.
    @Test(arguments: PlantedBug.allCases) func aPlantedBugIsFound(_ bug: PlantedBug) throws {
        var first: Simulator.Failure?
        Simulator.run(1...2000, bug: bug) { failure, _ in
            first = failure
            return failure == nil
        }
        let failure = try #require(first)
        let proof = failure.findings.first { finding in
            finding != Self.restless && Self.signs(of: bug).contains { finding.hasPrefix($0) }
        }
        #expect(proof != nil, "seed \(failure.seed): \(failure.findings.joined(separator: "; "))")
    }

    @Test(arguments: [1, 84, 4711] as [UInt64]) func theSameSeedGivesTheSameRun(_ seed: UInt64) {
        #expect(Simulator.run(seed) == Simulator.run(seed))
        #expect(Simulator.run(seed).digest != Simulator.run(seed + 1).digest)
    }
}
