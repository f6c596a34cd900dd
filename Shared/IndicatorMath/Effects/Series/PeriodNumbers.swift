public import Shared

/// The time of points as whole numbers, from 1 for the first.
public struct PeriodNumbers: Sendable {
    /// How the numbers were given.
    public enum Scale: String, Vocabulary {
        /// Periods are counted, so that a missing or masked period leaves a gap.
        case periods
        /// Points are counted, because their periods do not follow one another at equal steps.
        case points
    }

    public let numbers: [Int]
    public let scale: Scale

    /// - Parameter points: in time order, of one type.
    init(_ points: [EffectPoint]) {
        let periods = Self.counted(points)
        self.numbers = periods ?? points.indices.map { $0 + 1 }
        self.scale = periods == nil ? .points : .periods
    }

    private static func counted(_ points: [EffectPoint]) -> [Int]? {
        guard let first = points.first else { return [] }
        guard let step = first.period.type.months else { return nil }
        var numbers: [Int] = []
        for point in points {
            guard let months = Self.months(from: first.period, to: point.period), months.isMultiple(of: step) else {
                return nil
            }
            numbers.append(months / step + 1)
        }
        return numbers
    }

    /// The months between the first days; nil where they are not a whole number.
    static func months(from earlier: Period, to later: Period) -> Int? {
        guard let a = earlier.start?.parts, let b = later.start?.parts, a.day == b.day else { return nil }
        return (b.year - a.year) * 12 + b.month - a.month
    }
}
