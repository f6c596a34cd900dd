internal import FoundationEssentials
internal import Shared

/// The running sum of the increments of a summing indicator, for each of its rows.
struct RunningTotal {
    /// In the order of the rows; nil for rows of another breakdown or type of period.
    let values: [ComputedFigure?]

    /// Nil unless the indicator is summing.
    init?(_ rows: [IndicatorRow], _ indicator: Folded<Indicator>) {
        guard indicator.cumulation == .summing else { return nil }
        let type = SeriesType.of(rows, indicator)
        var totals: [Dimensions: (sum: Decimal, isApproximate: Bool, version: Int, end: Int?)] = [:]
        var failed: [Dimensions: NotDefined] = [:]
        self.values = rows.map { row in
            guard row.period.type == type, !row.period.isToDate else { return nil }
            if let reason = failed[row.dimensions] { return .notDefined(reason) }
            do throws(NotDefined) {
                let value = try Self.addend(of: row, indicator)
                let before = totals[row.dimensions]
                if let last = before?.end, let start = row.period.start, start.dayNumber <= last {
                    throw .periodsOverlap
                }
                if indicator.frequency != .irregular, let last = before?.end,
                    last + 1 < row.period.start?.dayNumber ?? 0
                {
                    throw .periodsMissing
                }
                if let before, before.version != row.version { throw .otherDefinition }
                let sum = (before?.sum ?? 0) + value.number
                let isApproximate = (before?.isApproximate ?? false) || value.isApproximate
                totals[row.dimensions] = (sum, isApproximate, row.version, row.period.end?.dayNumber)
                return .value(sum, isApproximate: isApproximate)
            } catch {
                // A missing increment is not zero: no later total is known.
                failed[row.dimensions] = error
                return .notDefined(error)
            }
        }
    }

    /// The value of a row that can be added to others.
    static func addend(
        of row: IndicatorRow, _ indicator: Folded<Indicator>
    ) throws(NotDefined) -> (number: Decimal, isApproximate: Bool) {
        guard indicator.measure == .unit else { throw indicator.measure == .percentage ? .partsMissing : .notAdditive }
        if indicator.isRate { throw .notAdditive }
        guard let actual = row.actual else { throw .valueMissing }
        if actual.isRate { throw .notAdditive }
        if actual.rule == .undecided { throw .undecided }
        guard let number = actual.value.point else { throw .notOneNumber }
        return (number, !actual.value.isExact)
    }
}
