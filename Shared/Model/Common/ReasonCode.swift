/// Why something was put off, cancelled, suspended or ended.
public enum ReasonCode: String, Vocabulary {
    case funding, priority, technical, legal, timing
    case externalShock = "external_shock"
    case other
}
