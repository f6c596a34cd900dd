public import FoundationEssentials
public import Shared

/// The bands of realisation percent of Kepmendagri 690.900-327 (1996): above 100, from 90, from 80, from 60, below.
public enum Band: String, Vocabulary {
    case veryEffective = "very_effective"
    case effective
    case fairlyEffective = "fairly_effective"
    case lessEffective = "less_effective"
    case ineffective

    public init(percent: Decimal) {
        self =
            if percent > 100 {
                .veryEffective
            } else if percent >= 90 {
                .effective
            } else if percent >= 80 {
                .fairlyEffective
            } else if percent >= 60 {
                .lessEffective
            } else {
                .ineffective
            }
    }
}
