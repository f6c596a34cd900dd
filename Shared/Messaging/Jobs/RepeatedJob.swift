/// What happens when the same job is already enqueued.
public enum RepeatedJob: Sendable {
    /// The existing job stays as it is.
    case kept
    /// The existing job runs no later than the new one would.
    case hastened
}
