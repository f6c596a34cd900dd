internal import Shared

/// What was assessed, at one level: a field, or the partnership where no field is named.
struct AssessedSubject: Hashable {
    private struct Place: Hashable {
        let subject: EntityKey
        let level: Assessment.Level?
    }

    let subject: EntityKey
    let level: Assessment.Level?
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
        }.map { AssessedSubject(subject: $0.key.subject, level: $0.key.level, assessments: $0.value) }
    }
}
