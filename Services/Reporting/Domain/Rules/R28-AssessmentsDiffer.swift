internal import Shared

extension FindingRule {
    static let assessmentsDiffer = FindingRule(
        .r28, .medium,
        Translation("Penilaian pihak lain berbeda", "Assessments by others differ", "외부 평가가 서로 다름")
    ) { context in
        let all = context.facts.all(Assessment.self).filter { context.facts.belonging.contains($0.key) }
        func judged(_ assessed: AssessedSubject) -> RuleOutcome {
            let rated = assessed.assessments.filter {
                $0.rating != nil && $0.rating != .noneStated && $0.claims(\.rating)?.isUndecided != true
            }
            let events = assessed.assessments.flatMap(\.events)
            guard rated.count > 1 else {
                return .notAssessable(
                    assessed.subject,
                    Translation(
                        "kurang dari dua penilaian memuat simpulan (baik, beragam, atau buruk)",
                        "fewer than two assessments state a verdict",
                        "평가 결론을 명시한 외부 평가가 두 건 미만입니다"), events: events)
            }
            let differing = rated.filter { one in
                rated.contains { other in
                    other.rating != one.rating
                        && StatedPeriod(start: other.start, end: other.end).mayOverlap(
                            StatedPeriod(start: one.start, end: one.end))
                }
            }
            guard !differing.isEmpty else { return .clear(assessed.subject) }
            let verdicts = differing.map { assessment in
                Translation.Slot.word(
                    Translation.same("{0}: {1}").filled(
                        assessment.author.map { .name(nil, $0) } ?? .word(.authorNotStated),
                        .word(assessment.rating?.translation ?? .same(""))))
            }
            return .finding(
                assessed.subject,
                Translation(
                    "Penilaian pihak lain tentang hal yang sama berbeda: {0}. Tidak satu pun dipakai untuk menghitung angka laporan ini.",
                    "Assessments by others of the same subject differ: {0}. No figure of this report is calculated from them.",
                    "같은 대상에 대한 외부 평가가 서로 다릅니다: {0}. 어느 평가도 이 보고서의 수치 계산에 사용하지 않습니다."
                ).filled(.list(verdicts)), [FindingValue(.count, differing.count)], events: events)
        }
        return AssessedSubject.all(of: all, context.partnership).filter { $0.assessments.count > 1 }
            .map { judged($0).about($0.level?.rawValue) }
    }
}
