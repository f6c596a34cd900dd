internal import Shared

extension FindingRule {
    static let noConcreteResult = FindingRule(
        .r02, .high,
        Translation("Tidak ada hasil konkret yang disepakati", "No concrete result is agreed", "구체적 결과가 합의되지 않음")
    ) { context in
        context.judgedAgreements.map { agreement in
            let subject = EntityKey(.agreement, agreement.code)
            let ratings = context.ratings(of: agreement)
            let rated = ratings.compactMap { rating in
                rating.claims(\.items)?.isUndecided == true
                    ? nil : (rating.items ?? []).first { $0.item == .c4 }?.rating.map { (rating, $0) }
            }
            let events = ratings.flatMap(\.events)
            guard !rated.isEmpty else {
                return .notAssessable(
                    subject,
                    Translation(
                        "butir C4 (hasil konkret) belum dinilai", "item C4 (concrete results) is not rated",
                        "C4 항목(구체적 결과)이 평가되지 않았습니다"), events: events)
            }
            let absent = rated.filter { $0.1 == .absent }.map(\.0)
            if absent.isEmpty { return .clear(subject) }
            guard absent.count == rated.count else {
                return .notAssessable(
                    subject,
                    Translation(
                        "penilaian para pihak tentang butir C4 (hasil konkret) berbeda",
                        "the ratings of item C4 (concrete results) differ", "C4 항목(구체적 결과)에 대한 평가가 서로 다릅니다"),
                    events: events)
            }
            return .finding(
                subject,
                Translation(
                    "Menurut penilaian klausul, naskah tidak menyebut hasil konkret (keluaran, indikator, target, tanggal): butir C4 dinilai 0.",
                    "By a rating of its clauses, the agreement names no concrete result (deliverable, indicator, target, date): item C4 is rated 0.",
                    "조항 평가에 따르면 합의 문서에 구체적 결과(산출물, 지표, 목표, 기한)가 명시되지 않았습니다(C4 항목 0점)."),
                since: agreement.signed, events: absent.flatMap(\.events))
        }
    }
}
