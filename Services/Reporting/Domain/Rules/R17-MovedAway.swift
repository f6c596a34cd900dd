internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

extension FindingRule {
    static let movedAway = FindingRule(
        .r17, .high,
        Translation("Indikator menjauhi target", "Indicator moved away from its target", "지표가 목표에서 멀어짐")
    ) { context in
        context.series.compactMap { series in
            guard let row = series.lastCompared else { return nil }
            let subject = EntityKey(.indicator, series.code)
            let ratios = row.progress.map(\.progress)
            let numbers = ratios.compactMap(\.number)
            if let greatest = numbers.max(), numbers.count == ratios.count, greatest < 0 {
                return .finding(
                    subject,
                    Translation(
                        "“{0}” menjauhi targetnya pada periode {1} (kemajuan {2}).",
                        "“{0}” moved away from its target in the period {1} (progress {2}).",
                        "“{0}”이(가) {1} 기간에 목표에서 멀어졌습니다(진척도 {2})."
                    ).filled(
                        .name(series.indicator.title, series.code.text), .word(row.row.period.words),
                        .number(greatest.fixed(places: 2))), since: row.row.period.end.map { CoarseDate(day: $0) },
                    [FindingValue(.ratio, greatest.rounded(places: 4))], events: row.comparedEvents)
            }
            if numbers.count == ratios.count, numbers.allSatisfy({ $0 >= 0 }) { return .clear(subject) }
            return .notAssessable(
                subject,
                ratios.compactMap(\.reason).first?.wording
                    ?? Translation(
                        "nilai awal yang bersaing memberi hasil yang berbeda", "rival baselines give different results",
                        "상충하는 기준선에 따라 결과가 달라집니다"), events: row.comparedEvents)
        }
    }
}
