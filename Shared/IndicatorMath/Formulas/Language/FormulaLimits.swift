/// The limits of one formula. A larger derivation is split into several indicators that refer to each other.
public enum FormulaLimits {
    /// Characters (Unicode code points) other than spaces.
    public static let characters = 20_000
    /// Characters with spaces.
    public static let charactersWithSpaces = 40_000
    /// Parentheses, functions and minus signs that enclose each other.
    public static let depth = 32
    /// Numbers, references, functions, minus signs, and chains of + − or × ÷.
    public static let nodes = 2_000
    /// Characters of the name or of the value of a dimension.
    static let partCharacters = 60
}
