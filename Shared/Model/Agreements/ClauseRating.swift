/// How well an agreement covers an item of the framework.
public enum ClauseRating: String, Vocabulary {
    case absent = "0"
    case vague = "1"
    case specific = "2"
    case notApplicable = "na"
}
