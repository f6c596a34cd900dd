internal import Lifecycle
internal import Messaging
internal import Observability
internal import Postgres
internal import Shared

/// Enqueues the evaluation of every partnership when a day begins at the office. A day that is missed is made up for by
/// the next one; of several replicas one does it.
struct DailyEvaluation: Service {
    let name = "daily-evaluation"

    let pool: PostgresPool
    let settings: EvaluationSettings
    let log: Logger
    let now: @Sendable () -> Instant

    func run(until stop: ShutdownSignal) async throws {
        while !stop.isTriggered, !Task.isCancelled {
            do {
                try await self.begin()
            } catch {
                self.log.debug("the daily evaluation was not begun, it will be tried again", [.error: "\(error)"])
            }
            await stop.sleep(.seconds(30))
        }
    }

    /// Enqueues the evaluations if the day has not been begun yet.
    func begin() async throws {
        let today = self.settings.day(of: self.now())
        try await self.pool.withTransaction { transaction in
            guard try await EvaluationTable.begin(today, in: transaction) else { return }
            try await PartnershipEvaluation.enqueueAll(in: transaction)
        }
    }
}
