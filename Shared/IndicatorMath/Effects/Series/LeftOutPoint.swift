public import Shared

/// A point that a series does not use, and why.
public struct LeftOutPoint: Hashable, Sendable, Codable {
    public enum Reason: String, Vocabulary {
        /// The days of the period are not known.
        case noDays = "no_days"
        /// The period is of another type than the series, such as a half-year among full years.
        case otherPeriodType = "other_period_type"
        /// Years to date differ in length, because each ends on its own day, so they are not compared.
        case yearToDate = "year_to_date"
        /// The value is not a number, or its size is neither 0 nor between 10⁻⁴⁰ and 10⁴⁰.
        case outOfRange = "out_of_range"
        /// The same point is given more than once; one of them is used.
        case repeated
        /// Another point states a different value or version for the same period; neither is used.
        case rivalPoint = "rival_point"
        /// The period shares days with that of another point; neither is used.
        case overlappingPeriod = "overlapping_period"
        case masked
        /// The deflator has no usable index for the period.
        case noIndex = "no_index"
    }

    public let point: EffectPoint
    public let reason: Reason
    /// The masks that cover the point; empty for other reasons.
    public let masks: [EffectMask]

    init(_ point: EffectPoint, _ reason: Reason, masks: [EffectMask] = []) {
        self.point = point
        self.reason = reason
        self.masks = masks
    }

    static func precedes(_ a: LeftOutPoint, _ b: LeftOutPoint) -> Bool { EffectPoint.precedes(a.point, b.point) }
}
