internal import FoundationEssentials
public import Shared

/// Segmented regression of a series: Y = β₀ + β₁t + β₂D + β₃P, with D = 1 and P = t − T₀ after T₀, the last point before.
///
/// t is 1 for the first point. It counts periods, so that a masked period leaves a gap, or points where the periods have
/// no equal steps (`timeScale`). The model describes a change of level and of slope at T₀, not its cause.
public struct SegmentedRegression: Hashable, Sendable, Codable {
    /// The least number of points on each side, and the least residual degrees of freedom (own definition).
    static let leastPointsEachSide = 4
    static let leastDegrees = 3

    public let pointsBefore: Int
    public let pointsLater: Int
    public let timeScale: PeriodNumbers.Scale
    public let method: RegressionMethod
    /// The source of the choice of method.
    public let methodSource: String
    /// Whether the series is short enough for the source to prefer the method.
    public let isMethodPreferred: Bool
    public let residualDegrees: Int
    /// β₀: the level at t = 0 of the line through the points before.
    public let intercept: EffectCoefficient
    /// β₁: the slope before, for each step of t.
    public let trend: EffectCoefficient
    /// β₂: the change of level after T₀.
    public let levelChange: EffectCoefficient
    /// β₃: the change of slope after T₀.
    public let trendChange: EffectCoefficient
    public let rSquared: EffectOutcome<EffectNumber>
    /// Over neighbouring points, also across gaps. About 2 without autocorrelation; unreliable in short series (Turner
    /// et al. 2021).
    public let durbinWatson: EffectOutcome<EffectNumber>
    /// The line through the points before, continued to each later point.
    public let projection: [ProjectedValue]

    /// The value on a continued line.
    public struct ProjectedValue: Hashable, Sendable, Codable {
        public let period: Period
        public let value: EffectNumber
    }

    /// - Parameters:
    ///   - before: in time order.
    ///   - later: in time order, after the points before.
    public static func fit(_ before: [EffectPoint], _ later: [EffectPoint]) -> EffectOutcome<SegmentedRegression> {
        let columns = 4
        guard before.count >= self.leastPointsEachSide, later.count >= self.leastPointsEachSide,
            before.count + later.count - columns >= self.leastDegrees
        else { return .notDefined(.tooFewPointsForRegression) }
        let time = PeriodNumbers(before + later)
        let last = time.numbers[before.count - 1]
        let rows = time.numbers.enumerated().map { position, t in
            let isLater = position >= before.count
            return [1, Double(t), isLater ? 1 : 0, isLater ? Double(t - last) : 0]
        }
        guard let model = LinearModel(rows, (before + later).map(\.value)) else {
            return .notDefined(.singularDesign)
        }
        let projection = zip(later, time.numbers.dropFirst(before.count)).compactMap { point, t in
            EffectNumber(model.fitted([1, Double(t), 0, 0])).map { ProjectedValue(period: point.period, value: $0) }
        }
        return EffectOutcome(
            SegmentedRegression(model, before.count, later.count, time.scale, projection))
    }

    private init?(
        _ model: LinearModel, _ pointsBefore: Int, _ pointsLater: Int, _ timeScale: PeriodNumbers.Scale,
        _ projection: [ProjectedValue]
    ) {
        guard let intercept = EffectCoefficient(0, of: model), let trend = EffectCoefficient(1, of: model),
            let levelChange = EffectCoefficient(2, of: model), let trendChange = EffectCoefficient(3, of: model),
            projection.count == pointsLater
        else { return nil }
        self.pointsBefore = pointsBefore
        self.pointsLater = pointsLater
        self.timeScale = timeScale
        self.method = .ols
        self.methodSource = RegressionMethod.ols.source
        self.isMethodPreferred = pointsBefore + pointsLater < RegressionMethod.preferredUnder
        self.residualDegrees = model.degrees
        self.intercept = intercept
        self.trend = trend
        self.levelChange = levelChange
        self.trendChange = trendChange
        self.rSquared = model.rSquared.map { EffectOutcome(EffectNumber($0)) } ?? .notDefined(.constantSeries)
        self.durbinWatson = model.durbinWatson.map { EffectOutcome(EffectNumber($0)) } ?? .notDefined(.exactFit)
        self.projection = projection
    }
}
