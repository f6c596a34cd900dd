public import Shared

/// Why a figure or a test of an effect analysis is not defined.
public enum EffectUndefined: String, Vocabulary {
    case noPoints = "no_points"
    case fewerThanTwoPoints = "fewer_than_two_points"
    case fewerThanFourPoints = "fewer_than_four_points"
    case tooFewPointsForRegression = "too_few_points_for_regression"
    case tooManyPoints = "too_many_points"
    case baseIsZero = "base_is_zero"
    case baseIsNegative = "base_is_negative"
    case notPositive = "not_positive"
    case notWholeMonths = "not_whole_months"
    case constantSeries = "constant_series"
    case exactFit = "exact_fit"
    case singularDesign = "singular_design"
    case outOfRange = "out_of_range"
    case noBaseIndex = "no_base_index"
    case notNominal = "not_nominal"
    case noComparator = "no_comparator"
    case otherMeasure = "other_measure"

    /// The reason in English.
    public var reason: String {
        switch self {
        case .noPoints: "A window has no points."
        case .fewerThanTwoPoints: "There are fewer than two points."
        case .fewerThanFourPoints: "There are fewer than four points before; a trend is not tested."
        case .tooFewPointsForRegression:
            "The regression needs four points on each side and three residual degrees of freedom."
        case .tooManyPoints: "The exact test is limited to 60 points; this comparison has more."
        case .baseIsZero: "The base is zero, so there is no percentage of it."
        case .baseIsNegative: "The base is below zero, so a percentage of it would reverse the sign of the change."
        case .notPositive: "The first or the last value is not above zero."
        case .notWholeMonths: "The first and the last period do not begin a whole number of months apart."
        case .constantSeries: "All values are equal."
        case .exactFit: "The points lie exactly on the fitted lines, so the error cannot be estimated."
        case .singularDesign: "The times of the points do not determine the coefficients."
        case .outOfRange: "A number is too large."
        case .noBaseIndex: "The deflator has no single index above zero for its base period."
        case .notNominal: "The values are not amounts of money in nominal prices."
        case .noComparator: "No comparator is given."
        case .otherMeasure: "The comparator has another unit or price basis."
        }
    }
}
