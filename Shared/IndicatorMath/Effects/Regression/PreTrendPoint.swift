internal import FoundationEssentials
public import Shared

/// A later point, with the trend before continued to its period. Values are in the unit of the series.
public struct PreTrendPoint: Hashable, Sendable, Codable {
    public let period: Period
    public let observed: EffectNumber
    public let projected: EffectNumber
    /// The 95 % prediction interval of the line; not defined for an exact fit.
    public let interval: EffectOutcome<EffectInterval>
    /// Whether the observed value lies inside the interval, bounds included. With an exact fit a point on the line is
    /// inside, and for any other it is not defined.
    public let isInside: EffectOutcome<Bool>

    /// Nil where a number is out of range.
    ///
    /// - Parameter values: all values, the first of the series first.
    init?(_ point: EffectPoint, _ row: [Double], of model: LinearModel, among values: [Decimal]) {
        let line = model.fitted(row)
        guard let first = values.first, let observed = EffectNumber(point.value), let projected = EffectNumber(line)
        else { return nil }
        self.period = point.period
        self.observed = observed
        self.projected = projected
        let deviation = model.deviation(of: point.value, from: first, at: row)
        if model.isExact {
            self.interval = .notDefined(.exactFit)
            self.isInside = model.isRounding(deviation, beside: values) ? .value(true) : .notDefined(.exactFit)
        } else {
            let half = StudentT(degrees: model.degrees).criticalFivePercent * model.predictionError(row)
            self.interval = EffectOutcome(EffectInterval(around: line, half))
            self.isInside = .value(abs(deviation) <= half)
        }
    }
}
