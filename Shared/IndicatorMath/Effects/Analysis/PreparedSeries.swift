internal import FoundationEssentials
public import Shared

/// A series as the analysis uses it: in time order, masked, deflated where a deflator can be used, and by window.
public struct PreparedSeries: Hashable, Sendable, Codable {
    /// The index that the values were deflated with.
    public struct Deflation: Hashable, Sendable, Codable {
        public let name: String
        public let basePeriod: Period
        public let baseIndex: EffectNumber
    }

    public let name: String
    /// After deflation.
    public let measure: EffectMeasure
    /// Nil when no deflator is given; not defined when the given one cannot be used, and the values are unchanged.
    public let deflation: EffectOutcome<Deflation>?
    /// The values after deflation.
    public let points: WindowedSeries
    /// The values as they were recorded.
    public let leftOut: [LeftOutPoint]
}

extension PreparedSeries {
    /// The prepared series, with all its points.
    static func prepare(_ given: MeasuredSeries, in input: EffectInput) -> (series: EffectSeries, report: Self) {
        let recorded = EffectSeries(given.points, of: input.periodType, masks: input.masks)
        let (deflation, deflated) = Self.deflate(recorded, given)
        let series = deflated ?? recorded
        let measure =
            deflated == nil
            ? given.measure
            : EffectMeasure(unit: given.measure.unit, prices: .real, basePeriod: given.deflator?.basePeriod)
        return (
            series,
            PreparedSeries(
                name: given.name, measure: measure, deflation: deflation,
                points: WindowedSeries(series, input.windows), leftOut: series.leftOut)
        )
    }

    private static func deflate(
        _ recorded: EffectSeries, _ given: MeasuredSeries
    ) -> (deflation: EffectOutcome<Deflation>?, series: EffectSeries?) {
        guard let deflator = given.deflator else { return (nil, nil) }
        guard given.measure.prices == .nominal else { return (.notDefined(.notNominal), nil) }
        guard let base = deflator.baseIndex.flatMap(EffectNumber.init),
            case .value(let series) = deflator.deflate(recorded)
        else { return (.notDefined(.noBaseIndex), nil) }
        return (
            .value(Deflation(name: deflator.name, basePeriod: deflator.basePeriod, baseIndex: base)), series
        )
    }
}
