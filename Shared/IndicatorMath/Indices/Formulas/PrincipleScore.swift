public import FoundationEssentials

/// The score of a principle in a self-assessment (formula F18; OECD 2023, city-to-city partnerships): the mean of the
/// scores from 1 to 5 that one city gives to its questions.
public enum PrincipleScore {
    /// The mean over the answered questions.
    public static func mean(of scores: [Decimal]) -> ComputedFigure {
        ComputedFigure([]) { () throws(NotDefined) in
            guard !scores.isEmpty else { throw .valueMissing }
            return try Decimal.divided(scores.reduce(0, +), Decimal(scores.count))
        }
    }

    /// The greatest mean less the least, over the cities that have one; not defined with fewer than two.
    public static func gap(between means: [ComputedFigure]) -> ComputedFigure {
        ComputedFigure([]) { () throws(NotDefined) in
            let numbers = means.compactMap(\.number)
            guard numbers.count > 1, let least = numbers.min(), let greatest = numbers.max() else {
                throw .valueMissing
            }
            return greatest - least
        }
    }
}
