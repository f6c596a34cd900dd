internal import Shared

extension FindingRule {
    static let leadershipChange = FindingRule(
        .r21, .medium, threshold: .months(12),
        Translation(
            "Pergantian pimpinan menjelang kegiatan nyata terakhir",
            "Leadership change before the most recent activity",
            "가장 최근 활동 직전의 단체장·기관장 교체")
    ) { context, months in
        let changes = context.circumstances([.leadershipChange])
        guard !changes.isEmpty, let last = context.activity.dormancy.lastSubstantiveEvent else { return [] }
        let earliest = last.date.adding(months: -months.whole)
        return changes.map { change in
            let subject = EntityKey(.contextEvent, change.code)
            switch (earliest.isNoLater(than: change.from), change.from.isNoLater(than: last.date)) {
            case (.no, _), (_, .no): return .clear(subject)
            case (.yes, .yes):
                return .finding(
                    subject,
                    Translation(
                        "“{0}” ({1}) terjadi dalam {2} sebelum kegiatan nyata terakhir ({3}). Keduanya berdekatan waktunya; hal ini tidak menunjukkan sebab akibat.",
                        "“{0}” ({1}) came within {2} before the most recent substantive event ({3}). The two are associated in time; no cause is shown.",
                        "“{0}”({1}): 가장 최근의 실질 활동({3}) 이전 {2} 이내의 일입니다. 시기상 연관될 뿐 인과관계를 뜻하지 않습니다."
                    ).filled(
                        .name(change.title, change.code.text), .date(change.from), .word(.months(months.whole)),
                        .date(last.date)), events: change.events + last.events)
            default:
                return .notAssessable(
                    subject,
                    Translation(
                        "tanggal pergantian ({0}) atau kegiatan terakhir ({1}) kurang rinci",
                        "the date of the change ({0}) or of the last activity ({1}) is too coarse",
                        "교체 시기({0}) 또는 마지막 활동일({1})이 충분히 정확하지 않습니다"
                    ).filled(.date(change.from), .date(last.date)), events: change.events + last.events)
            }
        }
    }
}
