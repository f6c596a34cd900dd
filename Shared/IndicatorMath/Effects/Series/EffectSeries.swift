public import Shared

/// The points of one indicator in time order, and the points that are left out, each with its reason.
///
/// The result does not depend on the order of the points and masks that are given.
public struct EffectSeries: Hashable, Sendable {
    /// All points have periods of this type, so that a half-year is never compared with a year.
    public let periodType: Period.PeriodType
    /// In time order. No two periods share a day.
    public let points: [EffectPoint]
    /// In time order.
    public let leftOut: [LeftOutPoint]

    public init(_ points: [EffectPoint], of periodType: Period.PeriodType, masks: [EffectMask] = []) {
        var leftOut: [LeftOutPoint] = []
        var dated: [(point: EffectPoint, days: DayRange)] = []
        var seen: Set<EffectPoint> = []
        for point in points.sorted(by: EffectPoint.precedes) {
            if point.period.type != periodType {
                leftOut.append(LeftOutPoint(point, .otherPeriodType))
            } else if periodType == .yearToDate || periodType == .toDate {
                leftOut.append(LeftOutPoint(point, .yearToDate))
            } else if !point.isInRange {
                leftOut.append(LeftOutPoint(point, .outOfRange))
            } else if let days = DayRange(point.period) {
                if seen.insert(point).inserted {
                    dated.append((point, days))
                } else {
                    leftOut.append(LeftOutPoint(point, .repeated))
                }
            } else {
                leftOut.append(LeftOutPoint(point, .noDays))
            }
        }
        let conflicts = Self.conflicts(dated.map(\.days))
        let masks = Set(masks).sorted(by: EffectMask.precedes)
        var used: [EffectPoint] = []
        for ((point, days), conflict) in zip(dated, conflicts) {
            let covering = masks.filter { $0.days.overlaps(days) }
            if let conflict {
                leftOut.append(LeftOutPoint(point, conflict))
            } else if !covering.isEmpty {
                leftOut.append(LeftOutPoint(point, .masked, masks: covering))
            } else {
                used.append(point)
            }
        }
        self.init(periodType: periodType, points: used, leftOut: leftOut)
    }

    /// - Parameter points: in time order, of this type, without common days.
    init(periodType: Period.PeriodType, points: [EffectPoint], leftOut: [LeftOutPoint]) {
        self.periodType = periodType
        self.points = points
        self.leftOut = leftOut.sorted(by: LeftOutPoint.precedes)
    }

    /// For each range of days, sorted by the first day, why its point cannot be used; nil where it can.
    private static func conflicts(_ days: [DayRange]) -> [LeftOutPoint.Reason?] {
        var reasons: [LeftOutPoint.Reason?] = Array(repeating: nil, count: days.count)
        for position in days.indices {
            for next in days.indices.dropFirst(position + 1) {
                guard days[next].first <= days[position].last else { break }
                let reason: LeftOutPoint.Reason = days[next] == days[position] ? .rivalPoint : .overlappingPeriod
                for one in [position, next] where reasons[one] != .overlappingPeriod { reasons[one] = reason }
            }
        }
        return reasons
    }
}
