internal import Shared

/// Adds the periods that the frequency of an indicator makes expected and for which nothing is known.
enum SeriesGaps {
    static func filled(
        _ rows: [IndicatorRow], _ indicator: Folded<Indicator>
    ) -> [(row: IndicatorRow, isGap: Bool)] {
        let given = rows.map { (row: $0, isGap: false) }
        let gaps = Self.missing(rows, indicator)
        guard !gaps.isEmpty else { return given }
        var filled: [(row: IndicatorRow, isGap: Bool)] = []
        var left = gaps[...]
        for entry in given {
            while let gap = left.first, entry.row.dimensions.isWhole,
                (gap.start?.dayNumber ?? 0) < (entry.row.period.start?.dayNumber ?? .min)
            {
                filled.append((IndicatorRow(gap, version: filled.last?.row.version ?? 1), true))
                left = left.dropFirst()
            }
            filled.append(entry)
        }
        return filled
    }

    /// Expected periods between the first and the last one with data, of the whole.
    private static func missing(_ rows: [IndicatorRow], _ indicator: Folded<Indicator>) -> [Period] {
        guard let frequency = indicator.frequency.flatMap({ FormulaFrequency(rawValue: $0.rawValue) }) else {
            return []
        }
        let whole = rows.filter(\.dimensions.isWhole)
        let known = whole.filter { $0.period.isOne(frequency) && $0.actual != nil }.compactMap(\.period.start).sorted()
        return Self.missing(between: known, frequency, except: Set(whole.map(\.period)))
    }

    /// Periods of the same fixed length between the first and the last of these that are not among them; none where the
    /// indicator is reported at no fixed interval.
    static func missing(between periods: [Period], _ indicator: Folded<Indicator>) -> [Period] {
        if indicator.frequency == .irregular { return [] }
        let known = periods.filter { $0.start != nil }
        guard let first = known.min(by: { ($0.start?.dayNumber ?? 0) < ($1.start?.dayNumber ?? 0) }),
            let frequency = FormulaFrequency.allCases.first(where: { $0.periodType == first.type })
        else { return [] }
        return Self.missing(between: known.compactMap(\.start).sorted(), frequency, except: Set(known))
    }

    /// - Parameter starts: the first days of the known periods, in time order.
    private static func missing(
        between starts: [CalendarDate], _ frequency: FormulaFrequency, except known: Set<Period>
    ) -> [Period] {
        guard var day = starts.first, let last = starts.last else { return [] }
        var missing: [Period] = []
        while day < last, missing.count < Self.limit, let next = day.adding(months: frequency.months) {
            day = next
            if let period = Period(frequency, from: day), day < last, !known.contains(period) { missing.append(period) }
        }
        return missing
    }

    /// A series with more missing periods than this is not filled further.
    private static let limit = 1200
}

extension IndicatorRow {
    /// A period without any data.
    init(_ period: Period, version: Int) {
        self.init(
            period: period, asOf: nil, dimensions: Dimensions(), version: version, seriesBreak: nil, target: nil,
            actual: nil, isToDate: false, statedRealisation: nil, comparison: .nothing, claims: [], rule: nil,
            preference: nil, formula: nil, instruments: [])
    }
}
