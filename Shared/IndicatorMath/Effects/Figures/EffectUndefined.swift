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
}
