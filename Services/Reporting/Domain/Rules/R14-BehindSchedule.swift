internal import FoundationEssentials
internal import IndicatorMath
internal import Shared

extension FindingRule {
    static let behindSchedule = FindingRule(
        .r14, .medium, threshold: .ratio(85),
        Translation("Kemajuan tertinggal dari jadwal", "Progress behind schedule", "진척이 일정보다 늦음")
    ) { context, threshold in
        context.judgeProgress(isScheduled: true, where: { $0 < threshold }) { series, row, ratio in
            Translation(
                "“{0}”: pada periode {2}, kemajuan dibagi porsi waktu yang telah berlalu adalah {1} (1 = sesuai jadwal).",
                "“{0}”: in the period {2}, progress divided by the elapsed share of the time is {1} (1 = on schedule).",
                "“{0}”: {2} 기준, 기간 경과율 대비 진척도는 {1}입니다(1 = 일정대로)."
            ).filled(
                .name(series.indicator.title, series.code.text), .number(ratio.fixed(places: 2)),
                .word(row.row.period.words))
        }
    }
}
