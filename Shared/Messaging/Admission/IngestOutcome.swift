/// What became of an event that came by HTTP.
public enum IngestOutcome: Sendable, Hashable {
    case accepted
    /// The same source and id with the same content: there is nothing more to do.
    case known
}
