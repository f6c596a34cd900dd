package import PlantedBugs
internal import Synchronization

/// Runs many seeds.
package enum Simulator {
    /// A run that broke an invariant.
    package struct Failure: Sendable {
        package let seed: UInt64
        package let findings: [String]
    }

    /// One seed.
    ///
    /// - Parameter trace: is given a line for everything that is done to processes and servers.
    package static func run(
        _ seed: UInt64, bug: PlantedBug? = nil, trace: (@Sendable (String) -> Void)? = nil
    ) -> SimulationOutcome {
        let simulation = Simulation(seed: seed, decoder: Self.decoder, bug: bug)
        simulation.trace = trace
        return simulation.run()
    }

    private static let decoder = RecordDecoder()

    /// Every seed of a range, on one thread.
    ///
    /// - Parameter each: called after each seed; false ends the work.
    package static func run(
        _ seeds: some Sequence<UInt64>, bug: PlantedBug? = nil, each: (Failure?, SimulationOutcome) -> Bool
    ) {
        let decoder = RecordDecoder()
        for seed in seeds {
            let outcome = Simulation(seed: seed, decoder: decoder, bug: bug).run()
            let failure = outcome.findings.isEmpty ? nil : Failure(seed: seed, findings: outcome.findings)
            guard each(failure, outcome) else { return }
        }
    }
}
