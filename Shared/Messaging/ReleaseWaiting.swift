public import Shared

/// Releases what waits for a code that has become known.
public struct ReleaseWaiting: ThingJob {
    public static let kind = "release"

    public let key: EntityKey

    public init(_ key: EntityKey) { self.key = key }

    /// Some at a time.
    public static func handler(_ intake: Intake) -> JobHandler {
        .several(Self.self, atMost: 50) { jobs, claim, transaction in
            var work = IntakeTransaction(intake, transaction)
            try await work.release(jobs.map(\.key), limit: 500) { try await !claim().isEmpty }
        }
    }
}
