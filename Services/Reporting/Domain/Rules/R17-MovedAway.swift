internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

extension FindingRule {
    static let movedAway = FindingRule(
        .r17, .high,
        Translation("Indikator menjauhi target", "Indicator moved away from its target", "지표가 목표에서 멀어짐")
    ) { context in
        context.judgeProgress(isScheduled: false, where: { $0 < 0 }) { series, row, ratio in
            Translation(
                "“{0}”: realisasi periode {1} lebih jauh dari target daripada angka dasar (kemajuan {2}).",
                "“{0}”: the figure of the period {1} is further from the target than the baseline (progress {2}).",
                "“{0}”: {1}의 실적이 기초선보다 목표에서 더 멀어져 있습니다(진척도 {2})."
            ).filled(
                .name(series.indicator.title, series.code.text), .word(row.row.period.words),
                .number(ratio.fixed(places: 2)))
        }
    }
}
