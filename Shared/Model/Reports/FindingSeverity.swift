/// How much a finding calls for a decision.
public enum FindingSeverity: String, Vocabulary {
    case high, medium, low
}
