internal import Lifecycle
internal import Messaging
internal import Observability
internal import Postgres
internal import Shared

/// Requests the reports that a schedule made due, as a publisher would: by an event each.
struct RequestScheduledReports: Service {
    let name = "report-schedule"

    let pool: PostgresPool
    let log: Logger
    let accept: @Sendable (Event) async throws -> Void

    func run(until stop: ShutdownSignal) async throws {
        while !stop.isTriggered, !Task.isCancelled {
            do {
                try await self.request()
            } catch {
                self.log.warning(
                    "reports of a schedule were not requested, it will be tried again", [.error: "\(error)"])
            }
            await stop.sleep(.seconds(10))
        }
    }

    /// Requests everything that is due.
    func request() async throws {
        while true {
            let open = try await self.pool.withTransaction { transaction in
                try await ScheduledReportTable.open(limit: 200, in: transaction)
            }
            guard !open.isEmpty else { return }
            for request in open {
                // A crash in between repeats the event, which is then a duplicate.
                try await self.accept(try request.event())
                try await self.pool.withTransaction { transaction in
                    try await ScheduledReportTable.requested(request, in: transaction)
                }
            }
        }
    }
}
