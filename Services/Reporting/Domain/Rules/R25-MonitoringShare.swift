internal import FoundationEssentials
internal import FundingMath
internal import Shared

extension FindingRule {
    /// Formula F19: the budgets for monitoring and evaluation in percent of all budgets in force, for each currency.
    /// The rule of 3 % is that of KOICA (OECD Development Co-operation Peer Review: Korea 2018).
    static let monitoringShare = FindingRule(
        .r25, .low, threshold: .percent(3),
        Translation(
            "Anggaran pemantauan dan evaluasi kecil", "Little budget for monitoring and evaluation",
            "모니터링·평가 예산 비중이 낮음")
    ) { context, threshold in
        let subject = context.partnership
        let budgets = MonitoringBudgets.all(context)
        guard !budgets.isEmpty else {
            return [
                .notAssessable(
                    subject,
                    Translation("tidak ada anggaran yang tercatat", "no budget is on record", "예산 기록이 없습니다"))
            ]
        }
        func judged(_ budget: MonitoringBudgets) -> RuleOutcome {
            guard budget.isUndecided || budget.total > 0 else {
                return .notAssessable(
                    subject,
                    Translation(
                        "jumlah anggaran dalam {0} adalah nol", "the budgets in {0} add up to zero",
                        "{0} 예산 합계가 0입니다"
                    ).filled(.name(nil, budget.currency)), events: budget.events)
            }
            guard !budget.isUndecided else {
                return .notAssessable(
                    subject,
                    Translation(
                        "jumlah anggaran dalam {0} belum dapat diputuskan",
                        "the sum of the budgets in {0} is undecided", "{0} 예산 합계가 확정되지 않았습니다"
                    ).filled(.name(nil, budget.currency)), events: budget.events)
            }
            let percent = budget.monitoring * 100 / budget.total
            if percent >= threshold { return .clear(subject) }
            guard budget.withoutPurpose == 0 else {
                return .notAssessable(
                    subject,
                    Translation(
                        "tujuan anggaran dalam {0} tidak selalu disebutkan",
                        "the purpose of the budgets in {0} is not always stated",
                        "일부 {0} 예산에 용도가 명시되지 않았습니다"
                    ).filled(.name(nil, budget.currency)), events: budget.events)
            }
            return .finding(
                subject,
                Translation(
                    "Anggaran {0}, di antaranya untuk pemantauan dan evaluasi {1} ({2}).",
                    "Budgets: {0}, of which for monitoring and evaluation: {1} ({2}).",
                    "예산은 {0}이며, 그중 모니터링과 평가 예산은 {1}({2})입니다."
                ).filled(
                    .money(budget.total, budget.currency), .money(budget.monitoring, budget.currency),
                    .percent(percent.fixed(places: 1))),
                [
                    FindingValue(.percent, percent.rounded(places: 4)),
                    FindingValue(.amount, budget.monitoring, currency: budget.currency),
                ], events: budget.events)
        }
        return budgets.map { judged($0).about($0.currency) }
    }
}
