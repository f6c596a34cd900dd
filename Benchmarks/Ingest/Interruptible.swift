internal import Lifecycle
internal import LocalStack

/// Runs work that needs a real Kafka, and ends it in order on a shutdown signal.
enum Interruptible {
    static func run(_ body: @escaping @Sendable (_ kafkaHome: String) async throws -> Int32) async throws -> Int32 {
        guard let home = Environment.variable("KAFKA_HOME") else {
            throw Problem(
                "KAFKA_HOME is not set: the benchmark measures beside a real Kafka; set it to the folder of an Apache Kafka."
            )
        }
        let stop = ShutdownSignal()
        let signals = Signals(trigger: stop)
        defer { withExtendedLifetime(signals) {} }
        let work = Task { try await body(home) }
        let watch = Task {
            await stop.wait()
            guard !Task.isCancelled else { return }
            StandardOutput.writeError("Stopping\n")
            work.cancel()
        }
        defer { watch.cancel() }
        return try await work.value
    }
}
