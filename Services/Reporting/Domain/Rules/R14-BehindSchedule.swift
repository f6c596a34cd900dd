internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

extension FindingRule {
    static let behindSchedule = FindingRule(
        .r14, .medium, threshold: .ratio(85),
        Translation("Kemajuan tertinggal dari jadwal", "Progress behind schedule", "진척이 일정보다 늦음")
    ) { context, threshold in
        context.series.compactMap { series in
            guard let row = series.lastCompared else { return nil }
            let subject = EntityKey(.indicator, series.code)
            let events = row.comparedEvents
            let indices = row.progress.map(\.schedule)
            let numbers = indices.compactMap(\.number)
            if let worst = numbers.max(), numbers.count == indices.count, worst < threshold {
                return .finding(
                    subject,
                    Translation(
                        "“{0}”: kemajuan dibagi waktu yang berlalu adalah {1} untuk periode {2}.",
                        "“{0}”: progress divided by time elapsed is {1} for the period {2}.",
                        "“{0}”: {2} 기간의 경과 시간 대비 진척도는 {1}입니다."
                    ).filled(
                        .name(series.indicator.title, series.code.text), .number(worst.fixed(places: 2)),
                        .word(row.row.period.words)), [FindingValue(.ratio, worst.rounded(places: 4))], events: events)
            }
            if numbers.count == indices.count, numbers.allSatisfy({ $0 >= threshold }) { return .clear(subject) }
            return .notAssessable(
                subject,
                (row.progress.compactMap(\.progress.reason) + indices.compactMap(\.reason)).first?.wording
                    ?? Translation(
                        "nilai awal yang bersaing memberi hasil yang berbeda", "rival baselines give different results",
                        "상충하는 기준선에 따라 결과가 달라집니다"), events: events)
        }
    }
}
