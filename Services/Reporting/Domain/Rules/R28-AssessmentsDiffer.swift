internal import Shared

extension FindingRule {
    static let assessmentsDiffer = FindingRule(
        .r28, .medium,
        Translation("Penilaian pihak lain berbeda", "Assessments by others differ", "외부 평가가 서로 다름")
    ) { context in
        let all = context.facts.all(Assessment.self).filter { context.facts.belonging.contains($0.key) }
        return AssessedSubject.all(of: all, context.partnership).filter { $0.assessments.count > 1 }.map { assessed in
            let rated = assessed.assessments.filter { $0.rating != nil && $0.rating != .noneStated }
            let events = assessed.assessments.flatMap(\.events)
            guard rated.count > 1 else {
                return .notAssessable(
                    assessed.subject,
                    Translation(
                        "kurang dari dua penilaian menyatakan putusan", "fewer than two assessments state a verdict",
                        "판정을 밝힌 평가가 두 건 미만입니다"), events: events)
            }
            guard Set(rated.map(\.rating)).count > 1 else { return .clear(assessed.subject) }
            let verdicts = rated.map { assessment in
                Translation.Slot.word(
                    Translation.same("{0}: {1}").filled(
                        assessment.author.map { .name(nil, $0) } ?? .word(.authorNotStated),
                        .word(assessment.rating?.translation ?? .same(""))))
            }
            return .finding(
                assessed.subject,
                Translation(
                    "Penilaian pihak lain tentang hal yang sama berbeda: {0}. Tidak satu pun dipakai untuk menghitung angka laporan ini.",
                    "Assessments by others of the same subject differ: {0}. None of them enters a figure of this report.",
                    "같은 대상에 대한 외부 평가가 서로 다릅니다: {0}. 어느 것도 이 보고서의 수치에 사용되지 않습니다."
                ).filled(.list(verdicts)), [FindingValue(.count, rated.count)], events: events)
        }
    }
}

/// What was assessed, at one level: a field, or the partnership where no field is named.
private struct AssessedSubject: Hashable {
    private struct Place: Hashable {
        let subject: EntityKey
        let level: Assessment.Level?
    }

    let subject: EntityKey
    let assessments: [Folded<Assessment>]

    /// By subject and level.
    static func all(of assessments: [Folded<Assessment>], _ partnership: EntityKey) -> [AssessedSubject] {
        var groups: [Place: [Folded<Assessment>]] = [:]
        for assessment in assessments {
            let fields = (assessment.components ?? []).map { EntityKey(.component, $0) }
            for subject in fields.isEmpty ? [partnership] : fields {
                groups[Place(subject: subject, level: assessment.level), default: []].append(assessment)
            }
        }
        return groups.sorted {
            ($0.key.subject, $0.key.level?.rawValue ?? "") < ($1.key.subject, $1.key.level?.rawValue ?? "")
        }.map { AssessedSubject(subject: $0.key.subject, assessments: $0.value) }
    }
}
