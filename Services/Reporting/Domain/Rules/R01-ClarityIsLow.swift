internal import FoundationEssentials
internal import Shared

extension FindingRule {
    static let clarityIsLow = FindingRule(
        .r01, .high, threshold: .points(60),
        Translation("Kejelasan kerangka kerja sama rendah", "Framework clarity is low", "협력 체계의 명확성이 낮음")
    ) { context, threshold in
        context.judgedAgreements.map { agreement in
            let subject = EntityKey(.agreement, agreement.code)
            let ratings = context.ratings(of: agreement)
            let events = ratings.flatMap(\.events)
            let scores = ratings.map { ClarityScore($0) }
            guard !scores.isEmpty else {
                return .notAssessable(
                    subject,
                    Translation(
                        "klausul versi naskah ini belum dinilai",
                        "the clauses of this version of the agreement are not rated",
                        "이 버전의 합의 문서 조항이 평가되지 않았습니다"))
            }
            guard !scores.contains(where: \.isUndecided), scores.allSatisfy(\.applies) else {
                return .notAssessable(
                    subject,
                    Translation(
                        "penilaian klausul bertentangan atau tidak ada butir yang berlaku",
                        "claims about a rating are undecided, or no item applies", "평가 주장이 확정되지 않았거나 적용되는 항목이 없습니다"),
                    events: events)
            }
            let shown = Translation.Slot.list(zip(ratings, scores).map { context.shown($0.0, $0.1) })
            if scores.allSatisfy({ $0.most < threshold }) {
                return .finding(
                    subject,
                    Translation(
                        "Menurut penilaian klausul, skor kejelasan naskah (dari 100): {0}; ambang batasnya {1}.",
                        "By ratings of its clauses, the clarity score of the agreement (of 100) is: {0}; the threshold is {1}.",
                        "조항 평가에 따른 합의 문서의 명확성 점수(100점 만점): {0}. 기준값은 {1}점입니다."
                    ).filled(shown, .number(threshold.description)),
                    since: agreement.signed,
                    [FindingValue(.score, (scores.map(\.most).max() ?? 0).rounded(places: 4))], events: events)
            }
            if scores.allSatisfy({ $0.least >= threshold }) { return .clear(subject) }
            return .notAssessable(
                subject,
                Translation(
                    "penilaian para pihak berbeda atau belum lengkap: {0}", "the ratings differ or are incomplete: {0}",
                    "평가가 서로 다르거나 완전하지 않습니다: {0}"
                ).filled(shown), events: events)
        }
    }
}
