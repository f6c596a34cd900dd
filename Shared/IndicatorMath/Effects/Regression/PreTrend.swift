internal import FoundationEssentials
public import Shared

/// The trend before the intervention, and whether later points are distinguishable from it (rule R19, own definition).
///
/// A line is fitted by least squares through the points before and continued. The later points are not distinguishable
/// from the trend when every one lies inside the 95 % prediction interval of the line.
public struct PreTrend: Hashable, Sendable, Codable {
    public enum Verdict: String, Vocabulary {
        case notDistinguishable = "not_distinguishable"
        /// At least one later point lies outside.
        case distinguishable
    }

    /// The least number of points before (own definition).
    static let leastPoints = 4

    public let points: Int
    public let timeScale: PeriodNumbers.Scale
    public let residualDegrees: Int
    /// For each step of t, in the unit of the series, with its standard error and p.
    public let slope: EffectCoefficient
    /// Each later point, with the continued line.
    public let projection: [PreTrendPoint]
    public let verdict: EffectOutcome<Verdict>

    /// - Parameters:
    ///   - before: in time order.
    ///   - later: in time order, after the points before.
    public static func test(_ before: [EffectPoint], _ later: [EffectPoint]) -> EffectOutcome<PreTrend> {
        guard before.count >= self.leastPoints else { return .notDefined(.fewerThanFourPoints) }
        let time = PeriodNumbers(before + later)
        let rows = time.numbers.map { [1, Double($0)] }
        guard let model = LinearModel(Array(rows.prefix(before.count)), before.map(\.value)) else {
            return .notDefined(.singularDesign)
        }
        let values = (before + later).map(\.value)
        let projection = zip(later, rows.dropFirst(before.count)).compactMap { point, row in
            PreTrendPoint(point, row, of: model, among: values)
        }
        guard let slope = EffectCoefficient(1, of: model), projection.count == later.count else {
            return .notDefined(.outOfRange)
        }
        return .value(
            PreTrend(
                points: before.count, timeScale: time.scale, residualDegrees: model.degrees, slope: slope,
                projection: projection, verdict: Self.verdict(projection)))
    }

    private static func verdict(_ projection: [PreTrendPoint]) -> EffectOutcome<Verdict> {
        if projection.isEmpty { return .notDefined(.noPoints) }
        if let undefined = projection.lazy.compactMap(\.isInside.undefined).first { return .notDefined(undefined) }
        return .value(projection.allSatisfy { $0.isInside.value == true } ? .notDistinguishable : .distinguishable)
    }
}
