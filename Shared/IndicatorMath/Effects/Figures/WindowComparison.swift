internal import FoundationEssentials

/// A comparison of the window before with a later window. It describes a difference, not its cause.
public struct WindowComparison: Hashable, Sendable, Codable {
    public let earlier: EffectWindow
    public let later: EffectWindow
    /// The mean of the later window less that of the earlier, in the unit of the series.
    public let difference: EffectOutcome<EffectNumber>
    /// The difference in percent of the mean of the earlier window (formula F2).
    public let percentChange: EffectOutcome<EffectNumber>
    /// From the first point of the earlier window to the last point of the later.
    public let growth: EffectOutcome<AnnualGrowth>
    /// The exact test of the values of the two windows.
    public let rankTest: EffectOutcome<MannWhitneyTest>

    public init(_ earlier: EffectWindow, _ later: EffectWindow, in points: WindowedSeries) {
        let (first, second) = (points.points(in: earlier), points.points(in: later))
        self.earlier = earlier
        self.later = later
        self.growth =
            first.isEmpty || second.isEmpty ? .notDefined(.noPoints) : AnnualGrowth.between(first + second)
        self.rankTest = MannWhitneyTest.compare(first.map(\.value), second.map(\.value))
        guard let base = WindowStatistics.mean(first.map(\.value)),
            let mean = WindowStatistics.mean(second.map(\.value))
        else {
            self.difference = .notDefined(.noPoints)
            self.percentChange = .notDefined(.noPoints)
            return
        }
        self.difference = EffectOutcome(EffectNumber(mean - base))
        self.percentChange =
            if base == 0 {
                .notDefined(.baseIsZero)
            } else if base < 0 {
                .notDefined(.baseIsNegative)
            } else {
                EffectOutcome(EffectNumber((mean - base) / base * 100))
            }
    }
}
