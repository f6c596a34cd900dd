internal import Postgres

/// Whether a batch that could not be stored is tried again: for as long as the group bears a silent member.
package struct BatchRetry {
    private let sessionTimeout: Duration
    private var deadline: Duration
    private var backoff = Backoff(first: .milliseconds(50), longest: .seconds(2))
    private var hasSlept = false

    /// - Parameter now: of a clock that never goes back.
    package init(sessionTimeout: Duration, at now: Duration) {
        self.sessionTimeout = sessionTimeout
        self.deadline = now + sessionTimeout
    }

    /// The pause before the next attempt.
    ///
    /// A process that was stopped until its session had run out finds its connection gone, whichever attempt it was: it tries
    /// again, and learns from the fence that another member has taken over. The session is counted from a heartbeat before
    /// the attempt, so an attempt may see half of it only.
    ///
    /// - Parameter began: when the attempt began.
    /// - Throws: `MembershipEnded` when the session is used up, or the error itself when no attempt can help.
    package mutating func pause(
        after error: any Error, began: Duration, at now: Duration, using generator: inout some RandomNumberGenerator
    ) throws -> Duration {
        guard let error = error as? PostgresError, error.isTransient else { throw error }
        if now - began > self.sessionTimeout / 2, !self.hasSlept {
            self.hasSlept = true
            self.deadline = now + self.sessionTimeout
        }
        guard now < self.deadline else { throw MembershipEnded("PostgreSQL is away: \(error)") }
        return self.backoff.next(using: &generator)
    }
}
