public import FoundationEssentials
public import Shared

/// The bands of realisation percent; `BandTable.realisation` defines their limits.
public enum Band: String, Vocabulary {
    case veryEffective = "very_effective"
    case effective
    case fairlyEffective = "fairly_effective"
    case lessEffective = "less_effective"
    case ineffective

    /// The band of a percentage in the table `realisation`, whose codes are the words of this vocabulary.
    public init?(percent: Decimal) {
        guard let band = BandTable.realisation.band(of: percent) else { return nil }
        self.init(rawValue: band.code)
    }
}
