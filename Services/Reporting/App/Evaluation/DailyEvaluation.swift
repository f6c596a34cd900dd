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

    func run(until stop: ShutdownSignal) async throws {
        while !stop.isTriggered, !Task.isCancelled {
            do {
                try await self.begin()
            } catch {
                self.log.warning("the daily evaluation was not begun, it will be tried again", [.error: "\(error)"])
            }
            await stop.sleep(.seconds(30))
        }
    }

    /// Enqueues the evaluations if the day has not been begun yet.
    func begin() async throws {
        try await self.pool.withTransaction { transaction in
            let today = try await self.settings.today(in: transaction)
            guard try await EvaluationTable.begin(today, in: transaction) else { return }
            try await PartnershipEvaluation.enqueueAll(in: transaction)
        }
    }
}
