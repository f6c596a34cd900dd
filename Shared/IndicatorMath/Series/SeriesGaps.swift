internal import Shared

/// Adds the periods that the frequency of an indicator makes expected and for which nothing is known.
enum SeriesGaps {
    static func filled(
        _ rows: [IndicatorRow], _ indicator: Folded<Indicator>, asOf: CalendarDate
    ) -> [(row: IndicatorRow, isGap: Bool)] {
        let given = rows.map { (row: $0, isGap: false) }
        let gaps = Self.missing(rows, indicator, asOf: asOf)
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
    static func missing(_ rows: [IndicatorRow], _ indicator: Folded<Indicator>, asOf: CalendarDate) -> [Period] {
        guard let frequency = indicator.frequency.flatMap({ FormulaFrequency(rawValue: $0.rawValue) }) else {
            return []
        }
        let known = rows.filter { $0.dimensions.isWhole && $0.period.isOne(frequency) && $0.actual != nil }
            .compactMap(\.period.start).sorted()
        let listed = Set(rows.filter(\.dimensions.isWhole).map(\.period))
        guard var day = known.first, let last = known.last else { return [] }
        var missing: [Period] = []
        while day < last, missing.count < Self.limit, let next = day.adding(months: frequency.months) {
            day = next
            if let period = Period(frequency, from: day), day < last, !listed.contains(period) {
                missing.append(period)
            }
        }
        return missing
    }

    /// Periods of the same fixed length between the first and the last of these that are not among them; none where the
    /// indicator is reported at no fixed interval.
    static func missing(between periods: [Period], _ indicator: Folded<Indicator>) -> [Period] {
        if indicator.frequency == .irregular { return [] }
        let sorted = periods.filter { $0.start != nil }.sorted {
            ($0.start?.dayNumber ?? 0) < ($1.start?.dayNumber ?? 0)
        }
        guard let first = sorted.first, let last = sorted.last?.start,
            let frequency = FormulaFrequency.allCases.first(where: { $0.periodType == first.type }),
            var day = first.start
        else { return [] }
        let known = Set(sorted)
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
