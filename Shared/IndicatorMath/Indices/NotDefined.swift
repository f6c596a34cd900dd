public import Shared

/// Why a computed figure has no value. It is printed in place of the figure, in every format.
public enum NotDefined: String, Vocabulary, Error {
    case valueMissing = "value_missing"
    case noTarget = "no_target"
    case noBaseline = "no_baseline"
    case basePeriodMissing = "base_period_missing"
    case targetIsZero = "target_is_zero"
    case targetEqualsBaseline = "target_equals_baseline"
    case basePeriodIsZero = "base_period_is_zero"
    /// The growth from a number below zero would have the opposite sign.
    case basePeriodIsNegative = "base_period_is_negative"
    /// The figure is the denominator, for an indicator of which less is better.
    case actualIsZero = "actual_is_zero"
    case wholeIsZero = "whole_is_zero"
    /// The figure or the number that it is divided by is below zero.
    case negativeFigure = "negative_figure"
    /// A range or a bound.
    case notOneNumber = "not_one_number"
    /// It is not decided whether more or less is better.
    case directionUndecided = "direction_undecided"
    /// No part of the target period has elapsed.
    case periodNotBegun = "period_not_begun"
    /// The first or the last day of the target period is not known.
    case periodUnknown = "period_unknown"
    /// The values were measured with different versions of an index.
    case seriesBreak = "series_break"
    /// The parts and weights of this version of the index are not known.
    case structureUnknown = "structure_unknown"
    /// This version of the index has no such part.
    case partUnknown = "part_unknown"
    /// A part of the index lies outside its scale.
    case partOutOfScale = "part_out_of_scale"
    /// The result is beyond the range of decimal numbers.
    case outOfRange = "out_of_range"
    /// A smaller figure is better, so a percentage of the target would reverse good and bad figures.
    case fallingIndicator = "falling_indicator"
    /// There are rival claims, and no rule decides between them.
    case undecided
    /// The target was set after the period had ended.
    case targetSetLate = "target_set_late"
    /// Two figures seem to differ by a factor of 100: one is written as a percentage, one as a fraction.
    case unitInDoubt = "unit_in_doubt"
    /// The values are names, ranks or words, which have no ratio.
    case scaleWithoutRatio = "scale_without_ratio"
    /// Two figures follow different definitions of the indicator.
    case otherDefinition = "other_definition"
    /// A percentage is combined with others only where its numerator and denominator are stated.
    case partsMissing = "parts_missing"
    /// Values on such a scale have no sum.
    case notAdditive = "not_additive"
    /// A period between the first and the last one has no value.
    case periodsMissing = "periods_missing"
    /// Two periods share days, so that a sum would count some of them twice.
    case periodsOverlap = "periods_overlap"
    /// An input of a formula is not reported for the period or one of its sub-periods.
    case missingInput = "missing_input"
    /// An input of a formula is not reported for an earlier period.
    case missingPrevious = "missing_previous"
    /// The divisor of a formula is zero.
    case divisionByZero = "division_by_zero"
    /// An input of a formula is itself not defined.
    case inputNotDefined = "input_not_defined"
    /// The period is not one whole period of the formula's frequency, or a function has no periods for it.
    case otherPeriod = "other_period"
    /// The formula of the indicator is not valid.
    case formulaRefused = "formula_refused"
    /// The results of a survey or of an assessment cannot belong to its instrument.
    case resultsRefused = "results_refused"
}
