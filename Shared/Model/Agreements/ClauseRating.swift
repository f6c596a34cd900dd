/// How well an agreement says what an item of the framework asks for.
public enum ClauseRating: String, Vocabulary {
    case absent = "0"
    case vague = "1"
    case specific = "2"
    case notApplicable = "na"
}
