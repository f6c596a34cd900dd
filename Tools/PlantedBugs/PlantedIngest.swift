internal import Messaging
internal import Observability
internal import Shared

/// Answers before the commit (`answer-first`).
struct PlantedIngest: EventIngest {
    let base: any EventIngest
    let planted: Planted

    func accept(_ events: [Event], trace: TraceContext?) async throws -> [IngestOutcome] {
        self.planted.later(.milliseconds(20)) { [base, planted] in
            planted.reach(.requestAnswered)
            _ = try await base.accept(events, trace: trace)
        }
        return events.map { _ in .accepted }
    }
}
