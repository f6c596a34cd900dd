public import Shared

/// Releases the events that wait for a code that has become known.
public struct ReleaseWaiting: ThingJob {
    public static let kind = "release"

    public let key: EntityKey

    public init(_ key: EntityKey) { self.key = key }

    /// How many jobs one transaction does.
    package static let jobsAtOnce = 50
    /// How many events one transaction releases.
    package static let eventsAtOnce = 500

    public static func handler(_ intake: Intake, _ messaging: PostgresMessaging) -> JobHandler {
        .several(Self.self, atMost: Self.jobsAtOnce, jobs: { messaging.stores(in: $0).jobs }) {
            jobs, claim, transaction in
            var work = IntakeTransaction(intake, messaging.stores(in: transaction))
            try await work.release(jobs.map(\.key), limit: Self.eventsAtOnce) { try await !claim().isEmpty }
        }
    }
}
