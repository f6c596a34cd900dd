internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

extension FindingRule {
    static let behindSchedule = FindingRule(
        .r14, .medium, threshold: .ratio(85),
        Translation("Kemajuan tertinggal dari jadwal", "Progress behind schedule", "진척이 일정보다 늦음")
    ) { context, threshold in
        context.ownSeries.compactMap { series in
            let subject = EntityKey(.indicator, series.code)
            let rows = series.compared
            guard let last = rows.last else {
                return series.isUnreported
                    ? .notAssessable(subject, .noFigureToCompare, events: series.indicator.events) : nil
            }
            func isBehind(_ row: SeriesRow) -> Bool {
                guard case .ratios(let ratios) = series.progress(of: row, isScheduled: true) else { return false }
                return ratios.allSatisfy { $0 < threshold }
            }
            switch series.progress(of: last, isScheduled: true) {
            case .reached: return .clear(subject)
            case .unknown(let reason): return .notAssessable(subject, reason, events: last.comparedEvents)
            case .ratios(let ratios):
                if ratios.allSatisfy({ $0 >= threshold }) { return .clear(subject) }
                guard isBehind(last), let best = ratios.max() else {
                    return .notAssessable(subject, .rivalBaselines, events: last.comparedEvents)
                }
                return .finding(
                    subject,
                    Translation(
                        "“{0}”: pada periode {2}, kemajuan dibagi porsi waktu yang telah berlalu adalah {1} (1 = sesuai jadwal).",
                        "“{0}”: in the period {2}, progress divided by the elapsed share of the time is {1} (1 = on schedule).",
                        "“{0}”: {2} 기준, 기간 경과율 대비 진척도는 {1}입니다(1 = 일정대로)."
                    ).filled(
                        .name(series.indicator.title, series.code.text), .number(best.fixed(places: 2)),
                        .word(last.row.period.words)), since: series.first(of: rows, isBehind)?.end,
                    [FindingValue(.ratio, best.rounded(places: 4))], events: last.comparedEvents)
            }
        }
    }
}
