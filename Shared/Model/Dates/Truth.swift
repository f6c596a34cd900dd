/// The answer to a question about coarse facts.
public enum Truth: String, Vocabulary {
    case yes, no, undetermined
}
