/// The prices in which amounts of money are stated.
public enum PriceBasis: String, Vocabulary {
    /// The prices of each period.
    case nominal
    /// The prices of one base period.
    case real
}
