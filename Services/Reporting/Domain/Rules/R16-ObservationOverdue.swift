internal import IndicatorMath
internal import Shared

extension FindingRule {
    static let observationOverdue = FindingRule(
        .r16, .low, threshold: .days(30),
        Translation("Angka indikator terlambat", "Indicator figure overdue", "지표 값 제출 지연")
    ) { context, days in
        // After the end of the last agreement, no further figure is due.
        let day = context.activity.dormancy.assessedOn
        return context.ownSeries.compactMap { series in
            let indicator = series.indicator
            guard indicator.sumOf == nil, indicator.formula == nil, indicator.frequency != .irregular else {
                return nil
            }
            let subject = EntityKey(.indicator, series.code)
            guard let frequency = indicator.frequency else {
                return .notAssessable(
                    subject,
                    Translation(
                        "frekuensi pelaporannya tidak disebutkan", "how often it is reported is not stated",
                        "보고 주기가 명시되지 않았습니다"), events: indicator.events)
            }
            let observed = series.rows.filter {
                $0.row.dimensions.isWhole && !$0.row.isToDate && !$0.row.claims.isEmpty
            }
            guard let last = observed.compactMap({ $0.row.period.end }).max(), let end = frequency.end(after: last)
            else {
                return .notAssessable(
                    subject,
                    Translation(
                        "belum ada angka yang disetujui", "no approved figure is on record", "승인된 값이 없습니다"),
                    events: indicator.events)
            }
            let due = CalendarDate(dayNumber: end.dayNumber + days.whole)
            guard due <= day else { return .clear(subject) }
            return .finding(
                subject,
                Translation(
                    "Angka terakhir “{0}” yang disetujui sampai {1}; angka berikutnya, sampai {2}, belum ada setelah {3} hari.",
                    "The last approved figure of “{0}” is up to {1}; the next one, up to {2}, was not on record {3} days later.",
                    "“{0}”의 마지막 승인 값은 {1}까지이며, {2}까지의 다음 값은 {3}일이 지나도록 기록되지 않았습니다."
                ).filled(
                    .name(indicator.title, series.code.text), .day(last), .day(end), .count(days.whole)),
                since: CoarseDate(day: due), [FindingValue(.days, day.dayNumber - end.dayNumber)],
                events: indicator.events)
        }
    }
}

extension Frequency {
    /// The last day of the period that follows one that ended on a day; nil for indicators without a fixed interval.
    fileprivate func end(after day: CalendarDate) -> CalendarDate? {
        let first = CalendarDate(dayNumber: day.dayNumber + 1)
        let next: CalendarDate? =
            switch self {
            case .day: CalendarDate(dayNumber: first.dayNumber + 1)
            case .month: first.adding(months: 1)
            case .quarter: first.adding(months: 3)
            case .halfYear: first.adding(months: 6)
            case .fullYear, .fiscalYear: first.adding(months: 12)
            case .irregular: nil
            }
        return next.map { CalendarDate(dayNumber: $0.dayNumber - 1) }
    }
}
