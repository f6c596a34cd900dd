internal import Shared

extension FindingRule {
    static let noConcreteResult = FindingRule(
        .r02, .high,
        Translation("Tidak ada hasil konkret yang disepakati", "No concrete result is agreed", "구체적 성과가 합의되지 않음")
    ) { context in
        context.judgedAgreements.map { agreement in
            let subject = EntityKey(.agreement, agreement.code)
            let ratings = context.ratings(of: agreement)
            let rated = ratings.compactMap { rating in
                (rating.items ?? []).first { $0.item == .c4 }?.rating.map { (rating, $0) }
            }
            if let absent = rated.first(where: { $0.1 == .absent }) {
                return .finding(
                    subject,
                    Translation(
                        "Naskah tidak menyebut hasil konkret: keluaran, indikator, target dan tanggal (butir C4 dinilai 0).",
                        "The agreement names no concrete result: deliverable, indicator, target and date (item C4 is rated 0).",
                        "합의 문서에 구체적 성과(산출물, 지표, 목표, 기한)가 없습니다(C4 항목 0점)."),
                    since: absent.0.on, events: rated.filter { $0.1 == .absent }.flatMap { $0.0.events })
            }
            guard !rated.isEmpty else {
                return .notAssessable(
                    subject,
                    Translation(
                        "butir C4 (hasil konkret) belum dinilai", "item C4 (concrete results) is not rated",
                        "C4 항목(구체적 성과)이 평가되지 않았습니다"), events: ratings.flatMap(\.events))
            }
            return .clear(subject)
        }
    }
}
