/// How the parts of a dimension make up the whole.
public enum DimensionCoverage: String, Vocabulary {
    /// The parts make up the whole, each case in one part.
    case complete
    /// The parts do not overlap, and some cases are in none.
    case partial
    /// A case can be in several parts, so that their sum is not the whole.
    case overlapping
}
