package import Messaging

/// Runs work on a simulated database without faults and without other tasks, so that the simulated stores can be compared
/// with those of PostgreSQL.
package enum SimulatedStoring {
    private final class Outcome: @unchecked Sendable {
        var error: (any Error)?
    }

    /// - Parameter work: one process's, on the database that it is given.
    /// - Returns: the rows afterwards, sorted.
    package static func rows(
        after work: @escaping @Sendable (any MessagingDatabase) async throws -> Void
    ) throws -> [String] {
        let kernel = Kernel(seed: 1)
        let faults = Faults(kernel)
        faults.areOn = false
        let server = SimulatedPostgres(kernel, faults)
        let process = SimulatedProcess("compared", kernel)
        let outcome = Outcome()
        kernel.spawn {
            do {
                try await work(SimulatedDatabase(server: server, process: process))
            } catch { outcome.error = error }
        }
        while kernel.advance() {}
        if let error = outcome.error { throw error }
        return server.tables.lines.sorted()
    }
}
