internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

extension FindingRule {
    static let movedAway = FindingRule(
        .r17, .high,
        Translation("Indikator menjauhi target", "Indicator moved away from its target", "지표가 목표에서 멀어짐")
    ) { context in
        context.ownSeries.compactMap { series in
            let subject = EntityKey(.indicator, series.code)
            let rows = series.compared
            guard let last = rows.last else {
                return series.isUnreported
                    ? .notAssessable(subject, .noFigureToCompare, events: series.indicator.events) : nil
            }
            func isAway(_ row: SeriesRow) -> Bool {
                guard case .ratios(let ratios) = series.progress(of: row, isScheduled: false) else { return false }
                return ratios.allSatisfy { $0 < 0 }
            }
            switch series.progress(of: last, isScheduled: false) {
            case .reached: return .clear(subject)
            case .unknown(let reason): return .notAssessable(subject, reason, events: last.comparedEvents)
            case .ratios(let ratios):
                if ratios.allSatisfy({ $0 >= 0 }) { return .clear(subject) }
                guard isAway(last), let greatest = ratios.max() else {
                    return .notAssessable(subject, .rivalBaselines, events: last.comparedEvents)
                }
                return .finding(
                    subject,
                    Translation(
                        "“{0}”: realisasi periode {1} lebih jauh dari target daripada angka dasar (kemajuan {2}).",
                        "“{0}”: the figure of the period {1} is further from the target than the baseline (progress {2}).",
                        "“{0}”: {1}의 실적이 기초선보다 목표에서 더 멀어져 있습니다(진척도 {2})."
                    ).filled(
                        .name(series.indicator.title, series.code.text), .word(last.row.period.words),
                        .number(greatest.fixed(places: 2))), since: series.first(of: rows, isAway)?.end,
                    [FindingValue(.ratio, greatest.rounded(places: 4))], events: last.comparedEvents)
            }
        }
    }
}
