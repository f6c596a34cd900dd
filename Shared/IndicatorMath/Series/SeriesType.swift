internal import Shared

/// The type of the periods that make up a series.
enum SeriesType {
    /// That of the indicator's frequency; where none is stated, that of most rows of the whole, the longer first.
    static func of(_ rows: [IndicatorRow], _ indicator: Folded<Indicator>) -> Period.PeriodType? {
        if let frequency = indicator.frequency, let type = Period.PeriodType(rawValue: frequency.rawValue) {
            return type
        }
        let usable = rows.filter { !$0.period.isToDate && $0.period.date == nil && $0.actual != nil }
        let counts = Dictionary(grouping: usable, by: \.period.type).mapValues(\.count)
        return Period.PeriodType.allCases.filter { counts[$0] != nil }.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    }
}
