/// The answer to a question about coarse facts.
public enum Truth: String, Sendable {
    case yes, no, undetermined
}
