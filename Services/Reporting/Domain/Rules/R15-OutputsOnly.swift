internal import Shared

extension FindingRule {
    static let outputsOnly = FindingRule(
        .r15, .medium,
        Translation("Hanya indikator keluaran", "Output indicators only", "산출 지표만 있음")
    ) { context in
        let subject = context.partnership
        let events = context.indicators.flatMap(\.events)
        guard !context.indicators.isEmpty else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "tidak ada indikator yang tercatat", "no indicator is on record", "기록된 지표가 없습니다"))
            ]
        }
        if context.indicators.contains(where: { [.outcome, .impact].contains($0.level) }) { return [.clear(subject)] }
        guard context.indicators.allSatisfy({ $0.level == .output }) else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "tingkat hasil sebagian indikator tidak disebutkan",
                        "the result level of some indicators is not stated", "일부 지표의 성과 수준이 명시되지 않았습니다"),
                    events: events)
            ]
        }
        return [
            .finding(
                subject,
                Translation(
                    "Semua {0} indikator mengukur keluaran; tidak ada yang mengukur hasil (outcome).",
                    "All {0} indicators measure outputs; none measures an outcome.",
                    "지표 {0}개가 모두 산출을 측정하며, 결과를 측정하는 지표는 없습니다."
                ).filled(.count(context.indicators.count)), [FindingValue(.count, context.indicators.count)],
                events: events)
        ]
    }
}
