internal import FoundationEssentials
internal import Shared

extension FindingRule {
    static let clarityIsLow = FindingRule(
        .r01, .high, threshold: .points(60),
        Translation("Kejelasan kerangka rendah", "Framework clarity is low", "합의 체계의 명확성이 낮음")
    ) { context, threshold in
        context.judgedAgreements.map { agreement in
            let subject = EntityKey(.agreement, agreement.code)
            let ratings = context.ratings(of: agreement)
            let scored = ratings.map { ($0, ClarityScore($0)) }
            guard let lowest = scored.min(by: { ($0.1.most, $0.1.least) < ($1.1.most, $1.1.least) }) else {
                return .notAssessable(
                    subject,
                    Translation(
                        "klausul naskah ini belum dinilai", "the clauses of this agreement are not rated",
                        "이 합의 문서의 조항이 평가되지 않았습니다"))
            }
            let events = scored.flatMap { $0.0.events }
            let shown = lowest.1.most.fixed(places: 1)
            if lowest.1.most < threshold {
                let text =
                    lowest.1.isWhole
                    ? Translation(
                        "Skor kejelasan naskah adalah {0} dari 100; ambangnya {1}.",
                        "The clarity score of the agreement is {0} of 100; the threshold is {1}.",
                        "합의 문서의 명확성 점수는 100점 만점에 {0}점이며, 기준은 {1}점입니다.")
                    : Translation(
                        "Skor kejelasan naskah paling tinggi {0} dari 100, apa pun nilai klausul yang belum dinilai; ambangnya {1}.",
                        "The clarity score of the agreement is at most {0} of 100, however the unrated items are rated; the threshold is {1}.",
                        "미평가 항목이 어떻게 평가되더라도 합의 문서의 명확성 점수는 100점 만점에 최대 {0}점이며, 기준은 {1}점입니다.")
                return .finding(
                    subject, text.filled(.number(shown), .number(threshold.description)), since: lowest.0.on,
                    [FindingValue(.score, lowest.1.most.rounded(places: 4))], events: events)
            }
            guard scored.allSatisfy({ $0.1.least >= threshold }) else {
                return .notAssessable(
                    subject,
                    Translation(
                        "baru {0} dari 12 butir dinilai; skornya masih dapat berada antara {1} dan {2}",
                        "{0} of 12 items are rated; the score can still be between {1} and {2}",
                        "12개 항목 중 {0}개만 평가되어 점수가 {1}점에서 {2}점 사이일 수 있습니다"
                    ).filled(
                        .count(lowest.1.rated), .number(lowest.1.least.fixed(places: 1)), .number(shown)),
                    events: events)
            }
            return .clear(subject)
        }
    }
}
