internal import FoundationEssentials
public import Shared

/// The compound annual growth rate from one point to a later one: (last ÷ first)^(1 ÷ years) − 1.
///
/// The years are the whole months between the first days of the two periods, divided by 12.
public struct AnnualGrowth: Hashable, Sendable, Codable {
    /// Percent a year.
    public let percent: EffectNumber
    public let from: Period
    public let to: Period

    /// From the first of these points to the last.
    ///
    /// - Parameter points: in time order.
    static func between(_ points: [EffectPoint]) -> EffectOutcome<AnnualGrowth> {
        guard points.count > 1, let first = points.first, let last = points.last else {
            return .notDefined(.fewerThanTwoPoints)
        }
        guard first.value > 0, last.value > 0 else { return .notDefined(.notPositive) }
        guard let months = PeriodNumbers.months(from: first.period, to: last.period), months > 0 else {
            return .notDefined(.notWholeMonths)
        }
        let factor = Root.power((last.value / first.value).binary, 12, over: months)
        return EffectOutcome(
            EffectNumber((factor - 1) * 100).map { AnnualGrowth(percent: $0, from: first.period, to: last.period) })
    }
}
