internal import Postgres

/// Decides whether storing a batch is retried: for as long as the group tolerates a silent member.
package struct BatchRetry {
    private let sessionTimeout: Duration
    private var deadline: Duration
    private var backoff = Backoff(first: .milliseconds(50), longest: .seconds(2))
    private var hasSlept = false

    /// - Parameter now: the time of a monotonic clock.
    package init(sessionTimeout: Duration, at now: Duration) {
        self.sessionTimeout = sessionTimeout
        self.deadline = now + sessionTimeout
    }

    /// The pause before the next attempt.
    ///
    /// A process that was suspended until its session expired finds its connection broken, in any attempt. It retries,
    /// and the fence then shows that another member has taken over. The session starts at a heartbeat before the
    /// attempt, so an attempt may cover only half of it.
    ///
    /// - Parameter began: when the attempt began.
    /// - Throws: `MembershipEnded` when the session is used up, or the error itself when no retry can help.
    package mutating func pause(
        after error: any Error, began: Duration, at now: Duration, using generator: inout some RandomNumberGenerator
    ) throws -> Duration {
        guard let error = error as? PostgresError, error.isTransient else { throw error }
        if now - began > self.sessionTimeout / 2, !self.hasSlept {
            self.hasSlept = true
            self.deadline = now + self.sessionTimeout
        }
        guard now < self.deadline else { throw MembershipEnded("PostgreSQL is unavailable: \(error)") }
        return self.backoff.next(using: &generator)
    }
}
