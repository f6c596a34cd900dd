/// The outcome of an event received by HTTP.
public enum IngestOutcome: Sendable, Hashable {
    case accepted
    /// The same source and id are known with the same content: nothing more has to be done.
    case known
}
