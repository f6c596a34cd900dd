internal import FoundationEssentials
public import Shared

/// A price index: the value of a period in prices of the base period is value ÷ index × index of the base period.
public struct EffectDeflator: Hashable, Sendable {
    /// The index and its source, such as `CPI Bandung, BPS, 2012 = 100`.
    public let name: String
    /// May be of another type than the series, such as a year for monthly values.
    public let basePeriod: Period
    /// The index of each period. Only indices above zero are used.
    public let index: [EffectPoint]

    public init(name: String, basePeriod: Period, index: [EffectPoint]) {
        self.name = name
        self.basePeriod = basePeriod
        self.index = index
    }

    /// The index of the base period; nil where there is none above zero, or where several differ.
    var baseIndex: Decimal? {
        let days = DayRange(self.basePeriod)
        return self.usable(of: self.basePeriod.type).first { DayRange($0.period) == days }?.value
    }

    /// The series in prices of the base period. Points without an index are left out and listed.
    ///
    /// Each value is rounded as it is printed (`EffectNumber`), so that the analysis uses the values that a reader sees.
    func deflate(_ series: EffectSeries) -> EffectOutcome<EffectSeries> {
        guard let base = self.baseIndex else { return .notDefined(.noBaseIndex) }
        let indices = Dictionary(
            self.usable(of: series.periodType).map { (DayRange($0.period), $0.value) }
        ) { first, _ in first }
        var points: [EffectPoint] = []
        var leftOut = series.leftOut
        for point in series.points {
            guard let index = indices[DayRange(point.period)] else {
                leftOut.append(LeftOutPoint(point, .noIndex))
                continue
            }
            // The multiplication comes first, so that a value of the base period does not change.
            let value = EffectNumber(point.value * base / index)?.decimal ?? .nan
            let deflated = EffectPoint(point.period, value, version: point.version)
            if deflated.isInRange { points.append(deflated) } else { leftOut.append(LeftOutPoint(point, .outOfRange)) }
        }
        return .value(EffectSeries(periodType: series.periodType, points: points, leftOut: leftOut))
    }

    private func usable(of type: Period.PeriodType) -> [EffectPoint] {
        EffectSeries(self.index, of: type).points.filter { $0.value > 0 }
    }
}
