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
    case numberTooLarge = "number_too_large"
}
