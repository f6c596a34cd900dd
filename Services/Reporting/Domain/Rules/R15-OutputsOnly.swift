internal import Shared

extension FindingRule {
    static let outputsOnly = FindingRule(
        .r15, .medium,
        Translation("Hanya indikator keluaran", "Output indicators only", "산출물 지표만 있음")
    ) { context in
        let subject = context.partnership
        let events = context.ownIndicators.flatMap(\.events)
        guard !context.ownIndicators.isEmpty else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "tidak ada indikator yang tercatat", "no indicator is on record", "기록된 지표가 없습니다"))
            ]
        }
        if context.ownIndicators.contains(where: { [.outcome, .impact].contains(context.level(of: $0)) }) {
            return [.clear(subject)]
        }
        guard context.ownIndicators.allSatisfy({ context.level(of: $0) == .output }) else {
            return [
                .notAssessable(
                    subject,
                    Translation(
                        "tingkat hasil sebagian indikator tidak disebutkan atau dinyatakan “lainnya”",
                        "the result level of some indicators is not stated, or is “other”",
                        "일부 지표의 결과 수준이 명시되지 않았거나 “기타”입니다"),
                    events: events)
            ]
        }
        return [
            .finding(
                subject,
                Translation(
                    "Setiap indikator yang tercatat mengukur keluaran; tidak ada yang mengukur hasil (outcome) atau dampak (jumlah indikator: {0}).",
                    "Every indicator on record measures outputs; none measures an outcome or an impact (indicators: {0}).",
                    "기록된 지표({0}개)는 모두 산출물을 측정하며, 성과나 영향을 측정하는 지표는 없습니다."
                ).filled(.count(context.ownIndicators.count)), [FindingValue(.count, context.ownIndicators.count)],
                events: events)
        ]
    }
}
