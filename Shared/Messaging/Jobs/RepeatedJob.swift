/// What happens where the same job is left already.
public enum RepeatedJob: Sendable {
    /// The one that is there stays as it is.
    case kept
    /// The one that is there runs no later than the new one would.
    case hastened
}
